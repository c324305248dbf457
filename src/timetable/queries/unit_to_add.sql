select c.id, c.name, c.part, c.method, c.half_days, c.training_minutes, c.room_kind, c.route_id, c.topic,
       coalesce((select max(r.revision) from course_revision r where r.course_id = c.id), 0) as revision
from course c
where c.id = :id
