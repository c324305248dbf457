select s.id, s.class_id, s.day, s.half, s.starts_at, s.training_minutes, s.is_online, m.title, m.kind,
       coalesce(t.name, '') as teacher, coalesce(r.name, '') as room, coalesce(w.name, '') as route
from session s
join training_class c on c.id = s.class_id
join menu_item m on m.id = s.menu_item_id
left join teacher t on t.id = s.teacher_id
left join room r on r.id = s.room_id
left join route w on w.id = s.route_id
where c.plan_run_id = :run and c.id between :first_class and :last_class
order by s.class_id, s.day, s.starts_at, m.position, s.part_number, s.id
