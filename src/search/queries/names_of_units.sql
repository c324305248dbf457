select unit.id as ref_id, unit_position.position as unit_position, unit.name as title, unit.code as number, '' as pinyin
from unit
join unit_position on unit_position.unit_id = unit.id
order by unit.id
