select menu_item.class_id, menu_item.course_id
from menu_item
join training_class on training_class.id = menu_item.class_id
where training_class.plan_run_id = :plan_run_id and menu_item.course_id is not null and menu_item.half_days > 0
order by menu_item.class_id, menu_item.position
