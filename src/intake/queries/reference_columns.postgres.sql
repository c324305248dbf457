select table_name as child, column_name
from information_schema.columns
where table_schema = current_schema() and column_name like '%_id'
order by table_name, column_name
