select session.id, session.day, session.half, session.starts_at, session.training_minutes, session.class_id, training_class.name as class_name,
       menu_item.title, room.name as room_name, teacher.name as teacher_name, institution.name as institution_name, session.is_online
from session
join training_class on training_class.id = session.class_id
join institution on institution.id = training_class.institution_id
join menu_item on menu_item.id = session.menu_item_id
left join room on room.id = session.room_id
left join teacher on teacher.id = session.teacher_id
where session.teacher_id = :id and training_class.plan_run_id = (select max(id) from plan_run where year = :year and state in ('proposed', 'in_force'))
order by session.day, session.starts_at, session.id
