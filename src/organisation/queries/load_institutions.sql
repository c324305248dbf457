select id, code, name, tier, kind, division_code, main_class_capacity, buses, valid_from, valid_until from institution order by id
