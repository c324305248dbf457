select unit.id as unit_id, unit_position.position as position, unit_position.last_position as last_position, unit.code as code, unit.name as name,
       unit.tier as tier, unit.kind as kind, unit_position.depth as depth,
       (select count(*) from unit below where below.parent_id = unit.id and below.valid_until is null) as children
from unit
join unit_position on unit_position.unit_id = unit.id
where unit.valid_until is null and unit_position.position between :scope_first and :scope_last
  and (:is_roots = 0 or unit.parent_id is null or unit_position.position = :scope_first)
  and (:parent_id = 0 or unit.parent_id = :parent_id)
  and (:kind = '' or unit.kind = :kind)
  and (:tier = '' or unit.tier = :tier)
  and (:pattern = '' or unit.id in (select ref_id from search_entry where kind = 'unit' and haystack like :pattern escape '\'))
  and unit_position.position > :after_position
order by unit_position.position
limit :limit
