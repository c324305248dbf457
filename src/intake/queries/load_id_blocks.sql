select table_name, next_id from id_block order by table_name
