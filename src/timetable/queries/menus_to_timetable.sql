select m.id, m.class_id, m.position, m.kind, m.part, m.title, m.method, m.half_days, m.training_minutes, m.course_id,
       k.room_kind, k.route_id, coalesce(k.topic, '') as topic
from menu_item m
join training_class c on c.id = m.class_id
left join course k on k.id = m.course_id
where c.plan_run_id = :plan_run_id
  and (:institution_id = 0 or c.institution_id = :institution_id)
order by m.class_id, m.position, m.id
limit 10000000
