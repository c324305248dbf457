select session.id, session.class_id, session.menu_item_id, session.part_number, session.day, session.half, session.starts_at,
       session.training_minutes, session.teacher_id, session.room_id, session.route_id, session.is_online
from session
join training_class on training_class.id = session.class_id
where training_class.plan_run_id = :plan_run_id
order by session.day, session.starts_at, session.id
