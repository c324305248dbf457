select training_class.institution_id, training_class.first_day, cast(sum(menu_item.training_minutes) as bigint) as minutes
from menu_item
join training_class on training_class.id = menu_item.class_id
join plan_entry on plan_entry.id = training_class.plan_entry_id
where training_class.plan_run_id = :plan_run_id and plan_entry.is_main_class = 1 and menu_item.half_days > 0
group by training_class.institution_id, training_class.first_day
order by training_class.institution_id, training_class.first_day
