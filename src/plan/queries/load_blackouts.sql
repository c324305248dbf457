select unit_id, institution_id, division_code, first_day, last_day from blackout where first_day <= :last_day and last_day >= :first_day order by id
