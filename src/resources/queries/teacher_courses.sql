select course.id, course.code, course.name, course.part, course.topic, course.method,
       (select max(revised_on) from course_revision where course_revision.course_id = course.id) as revised_on
from teacher_course
join course on course.id = teacher_course.course_id
where teacher_course.teacher_id = :id
order by course.name, course.id
