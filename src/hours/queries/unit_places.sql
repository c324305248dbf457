select unit.id as unit_id, unit_position.position as position, unit.tier as tier
from unit
join unit_position on unit_position.unit_id = unit.id
order by unit.id
