select id
from nomination_run
where plan_run_id = :plan_run_id
order by id desc
limit 1
