select institution_id as owner_id, first_day, last_day, 'day' as half
from blackout
where institution_id is not null
order by institution_id, first_day, id
limit 1000000
