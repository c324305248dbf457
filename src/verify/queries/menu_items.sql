select menu_item.id, menu_item.class_id, menu_item.position, menu_item.kind, menu_item.part, menu_item.block, menu_item.course_id,
       menu_item.method, menu_item.half_days, menu_item.training_minutes
from menu_item
join training_class on training_class.id = menu_item.class_id
where training_class.plan_run_id = :plan_run_id
order by menu_item.class_id, menu_item.position, menu_item.id
