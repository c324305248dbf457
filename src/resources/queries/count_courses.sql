select count(*)
from course
left join (select course_id, max(revised_on) as revised_on from course_revision group by course_id) revisions on revisions.course_id = course.id
where (:name = '' or course.name like :pattern escape '\' or course.code like :pattern escape '\')
  and (:part = '' or course.part = :part)
  and (:topic = '' or course.topic = :topic)
  and (:method = '' or course.method = :method)
  and (:institution_id = 0 or course.institution_id = :institution_id)
  and (:only_stale = 0 or coalesce(revisions.revised_on, '') < :stale_before)
