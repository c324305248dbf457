select session.id as id, session.menu_item_id as menu_item_id, session.part_number as part_number, session.day as day, session.half as half,
       session.starts_at as starts_at, session.training_minutes as training_minutes, session.is_online as is_online, menu_item.title as title,
       menu_item.kind as kind, menu_item.part as part, menu_item.method as method, session.teacher_id as teacher_id, teacher.name as teacher,
       coalesce(teacher.is_leading_official, 0) as is_leading_official, session.room_id as room_id, room.name as room,
       session.route_id as route_id, route.name as route
from session
join menu_item on menu_item.id = session.menu_item_id
left join teacher on teacher.id = session.teacher_id
left join room on room.id = session.room_id
left join route on route.id = session.route_id
where session.class_id = :class_id
order by session.day, session.starts_at, menu_item.position, session.part_number, session.id
