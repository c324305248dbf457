select training_class.id, training_class.institution_id, plan_entry.class_type, plan_entry.field, plan_entry.topic, plan_entry.audience,
       plan_entry.delivery, training_class.first_day, training_class.last_day, plan_entry.is_main_class, plan_entry.is_resident,
       training_class.seats_max, coalesce(rosters.people, 0) as nominated
from training_class
join plan_entry on plan_entry.id = training_class.plan_entry_id
left join (
    select class_id, count(*) as people
    from nomination
    where nomination_run_id = :nomination_run_id and state not in ('returned', 'withdrawn')
    group by class_id
) rosters on rosters.class_id = training_class.id
where training_class.plan_run_id = :plan_run_id and training_class.state <> 'cancelled'
order by plan_entry.is_main_class desc, training_class.first_day, training_class.id
