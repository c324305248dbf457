select id, code, name, parent_id, tier, kind, division_code, valid_from, valid_until from unit order by id
