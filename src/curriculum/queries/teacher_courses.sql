select teacher_id, course_id
from teacher_course
order by course_id, teacher_id
