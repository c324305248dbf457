select route_stop.route_id, route_stop.position, site.name as site_name, site.capacity, route_stop.stay_minutes, route_stop.travel_minutes
from route_stop
join site on site.id = route_stop.site_id
order by route_stop.route_id, route_stop.position
