select id, unit_id, institution_id, division_code, first_day, last_day from blackout order by id
