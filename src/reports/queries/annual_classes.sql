select c.id, c.plan_entry_id, c.code, c.name, u.name as organiser, i.name as institution, c.first_day, c.last_day, c.seats_max, c.state,
       (select count(*)
        from nomination n
        where n.class_id = c.id and n.nomination_run_id = (select max(id) from nomination_run where plan_run_id = :run)
          and n.state in ('proposed', 'confirmed', 'reported', 'completed', 'unqualified')) as people
from training_class c
join plan_entry e on e.id = c.plan_entry_id
join unit u on u.id = e.organiser_unit_id
join institution i on i.id = c.institution_id
where c.plan_run_id = :run
order by c.first_day, c.code, c.id
