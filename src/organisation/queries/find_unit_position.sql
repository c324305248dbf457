select unit_id, position, last_position, depth
from unit_position
where unit_id = :unit_id
