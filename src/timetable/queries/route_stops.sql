select route_id, site_id
from route_stop
order by route_id, position, id
limit 1000000
