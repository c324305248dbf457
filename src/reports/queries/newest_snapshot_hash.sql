select content_hash
from report_snapshot
where table_name = :table_name and year = :year
order by id desc
limit 1
