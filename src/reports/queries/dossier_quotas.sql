select q.class_id, u.name as unit, q.seats
from class_quota q
join training_class c on c.id = q.class_id
join unit u on u.id = q.unit_id
where c.plan_run_id = :run and c.id between :first_class and :last_class and q.seats > 0
  and (:sees_everything = 1 or u.id in (select unit_id from unit_position where position between :scope_first and :scope_last))
order by q.class_id, u.code, q.id
