select n.id, n.class_id, n.person_id, n.unit_id, u.name as unit, p.name as person
from nomination n
join unit u on u.id = n.unit_id
join person p on p.id = n.person_id
where n.nomination_run_id = (select max(id) from nomination_run where plan_run_id = :run)
  and n.class_id between :first_class and :last_class
  and (:sees_everything = 1 or u.id in (select unit_id from unit_position where position between :scope_first and :scope_last))
  and n.state in ('proposed', 'confirmed', 'reported', 'completed', 'unqualified')
order by n.class_id, u.code, n.id
