select id, import_id, table_name, row_id, before_json
from import_change
where import_id = :import_id
order by id desc
