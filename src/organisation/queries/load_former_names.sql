select id, unit_id, name, code, valid_until from unit_former_name order by id
