select teacher.id, teacher.name, teacher.source_type, institution.name as institution_name
from teacher_course
join teacher on teacher.id = teacher_course.teacher_id
left join institution on institution.id = teacher.institution_id
where teacher_course.course_id = :id
order by teacher.name, teacher.id
