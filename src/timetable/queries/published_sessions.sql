select s.id, s.class_id, s.menu_item_id, s.part_number, s.day, s.half, s.starts_at, s.training_minutes, s.teacher_id, s.room_id, s.route_id,
       s.is_online
from session s
join training_class c on c.id = s.class_id
where c.plan_run_id = :plan_run_id
  and c.institution_id = :institution_id
order by s.class_id, s.day, s.id
limit 10000000
