select c.id, c.code, c.name, c.institution_id, c.first_day, c.last_day, e.delivery, e.is_main_class,
       coalesce(n.people, c.seats_max) as people
from training_class c
join plan_entry e on e.id = c.plan_entry_id
left join (
    select class_id, count(*) as people
    from nomination
    where nomination_run_id = (select max(r.id) from nomination_run r where r.plan_run_id = :plan_run_id)
      and state in ('proposed', 'confirmed')
    group by class_id
) n on n.class_id = c.id
where c.plan_run_id = :plan_run_id
  and c.state <> 'cancelled'
  and (:institution_id = 0 or c.institution_id = :institution_id)
order by c.id
limit 1000000
