select r.id, r.name, r.half_days, r.bus_seats, coalesce(min(s.capacity), 0) as capacity
from route r
left join route_stop t on t.route_id = r.id
left join site s on s.id = t.site_id
group by r.id, r.name, r.half_days, r.bus_seats
order by r.id
limit 1000000
