select count(*) as found
from session
join teacher on teacher.id = session.teacher_id
where session.class_id = :class_id and teacher.person_id = :person_id
