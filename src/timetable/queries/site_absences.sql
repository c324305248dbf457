select site_id as owner_id, first_day, last_day, half
from site_absence
order by site_id, first_day, half, id
limit 10000000
