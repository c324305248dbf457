select count(*)
from unit
join unit_position on unit_position.unit_id = unit.id
where unit_position.position between :scope_first and :scope_last
  and (:name = '' or unit.name like :pattern escape '\')
  and unit.id in (select unit_id from nomination where nomination_run_id = :nomination_run_id and state not in ('returned', 'withdrawn'))
