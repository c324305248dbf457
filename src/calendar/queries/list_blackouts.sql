select blackout.first_day, blackout.last_day, blackout.reason, unit.name as unit_name, institution.name as institution_name,
       division.name as division_name
from blackout
left join unit on unit.id = blackout.unit_id
left join institution on institution.id = blackout.institution_id
left join unit division on division.id = (select min(top.id) from unit top where top.division_code = blackout.division_code)
where blackout.first_day <= :last and blackout.last_day >= :first
order by blackout.first_day, blackout.id
limit 500
