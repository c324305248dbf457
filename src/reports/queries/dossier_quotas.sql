select q.class_id, u.name as unit, q.seats
from class_quota q
join training_class c on c.id = q.class_id
join unit u on u.id = q.unit_id
where c.plan_run_id = :run and q.seats > 0
order by q.class_id, u.code, q.id
