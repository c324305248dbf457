select c.code as class_code, u.code as unit_code, u.name as unit, q.seats as people, 'quota' as state
from class_quota q
join training_class c on c.id = q.class_id
join unit u on u.id = q.unit_id
where c.plan_run_id = :run and c.state <> 'cancelled'
union all
select c.code as class_code, u.code as unit_code, u.name as unit, count(*) as people, n.state
from nomination n
join training_class c on c.id = n.class_id
join unit u on u.id = n.unit_id
where n.nomination_run_id = (select max(id) from nomination_run where plan_run_id = :run) and c.state <> 'cancelled'
group by c.code, u.code, u.name, n.state
order by class_code, unit_code, state
