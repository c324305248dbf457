select above.unit_id as unit_id, unit.name as name
from unit_position own
join unit_position above on above.position <= own.position and above.last_position >= own.position
join unit on unit.id = above.unit_id
where own.unit_id = :unit_id
order by above.position, above.unit_id
limit 100
