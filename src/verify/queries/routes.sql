select route.id, route.code, route.bus_seats, coalesce(min(site.capacity), 0) as capacity
from route
left join route_stop on route_stop.route_id = route.id
left join site on site.id = route_stop.site_id
group by route.id, route.code, route.bus_seats
order by route.id
