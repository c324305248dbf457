select training_class.id as id, training_class.first_day as first_day, training_class.last_day as last_day, plan_entry.days as days,
       coalesce(menu.half_days, 0) as half_days, coalesce(menu.training_minutes, 0) as training_minutes
from training_class
join plan_entry on plan_entry.id = training_class.plan_entry_id
left join (
    select class_id, cast(sum(half_days) as bigint) as half_days, cast(sum(training_minutes) as bigint) as training_minutes
    from menu_item
    group by class_id) menu on menu.class_id = training_class.id
where training_class.plan_run_id = :plan_run_id and training_class.state <> 'cancelled'
order by training_class.id
