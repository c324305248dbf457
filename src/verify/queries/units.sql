select id, parent_id, tier, division_code, valid_from, valid_until from unit order by id
