select course.id, course.code, course.name, course.institution_id, institution.name as institution_name, course.part, course.topic, course.method,
       course.field, course.half_days, course.training_minutes, course.is_quality_course,
       coalesce(revisions.revised_on, '') as revised_on, coalesce(revisions.revision, 0) as revision,
       (select count(*) from teacher_course where teacher_course.course_id = course.id) as teachers,
       (select count(distinct menu_item.class_id)
        from menu_item
        join training_class on training_class.id = menu_item.class_id
        where menu_item.course_id = course.id and training_class.plan_run_id = (select max(id) from plan_run where year = :year and state in ('proposed', 'in_force'))) as classes
from course
left join institution on institution.id = course.institution_id
left join (select course_id, max(revised_on) as revised_on, max(revision) as revision from course_revision group by course_id) revisions
     on revisions.course_id = course.id
where (:name = '' or course.name like :pattern escape '\' or course.code like :pattern escape '\')
  and (:part = '' or course.part = :part)
  and (:topic = '' or course.topic = :topic)
  and (:method = '' or course.method = :method)
  and (:institution_id = 0 or course.institution_id = :institution_id)
  and (:only_stale = 0 or coalesce(revisions.revised_on, '') < :stale_before)
  and (:id = 0 or course.id = :id)
  and (course.code > :after_code or (course.code = :after_code and course.id > :after_id))
order by course.code, course.id
limit :limit
