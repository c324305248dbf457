select m.name as child, c.name as column_name
from sqlite_master m, pragma_table_info(m.name) c
where m.type = 'table' and c.name like '%_id'
order by m.name, c.name
