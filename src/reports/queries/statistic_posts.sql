select o.id, o.person_id, o.unit_id, o.rank_code, o.is_leader, o.is_head, o.held_from, o.held_until, u.name as unit, u.tier as unit_tier
from post o
join unit u on u.id = o.unit_id
where o.held_from <= :day and (o.held_until is null or o.held_until >= :day)
order by o.person_id, o.id
