select unit.id as unit_id, unit.parent_id as parent_id, unit_position.position as position, unit_position.last_position as last_position
from unit
join unit_position on unit_position.unit_id = unit.id
order by unit_position.position
