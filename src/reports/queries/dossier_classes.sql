select c.id, c.code, c.name, c.first_day, c.last_day, c.seats_max, c.beds, i.name as institution, u.id as organiser_id,
       u.name as organiser, e.co_organiser, e.year, e.goal, e.audience, e.is_resident
from training_class c
join plan_entry e on e.id = c.plan_entry_id
join institution i on i.id = c.institution_id
join unit u on u.id = e.organiser_unit_id
where c.plan_run_id = :run and c.state <> 'cancelled'
order by c.first_day, c.id
