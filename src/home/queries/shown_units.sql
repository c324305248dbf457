select shown.unit_id as unit_id, unit.name as name, shown.position as position, shown.last_position as last_position,
       count(person_summary.person_id) as people
from unit_position shown
join unit on unit.id = shown.unit_id
left join person_summary on person_summary.unit_position between shown.position and shown.last_position
where shown.depth = :depth and shown.position between :scope_first and :scope_last
group by shown.unit_id, unit.name, shown.position, shown.last_position
order by shown.position, shown.unit_id
