select unit.id as unit_id, unit_position.position as position, unit_position.last_position as last_position, unit.code as code, unit.name as name,
       unit.tier as tier, unit.kind as kind, unit_position.depth as depth,
       (select count(*) from unit below where below.parent_id = unit.id and below.valid_until is null) as children
from unit
join unit_position on unit_position.unit_id = unit.id
where unit.id = :unit_id
