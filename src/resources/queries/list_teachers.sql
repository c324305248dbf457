select teacher.id, teacher.code, teacher.name, teacher.source_type, teacher.institution_id, institution.name as institution_name,
       unit.name as unit_name, teacher.fee_grade, teacher.is_leading_official, teacher.sessions_per_month, teacher.admitted_on, teacher.valid_until,
       coalesce(load.sessions, 0) as sessions, coalesce(load.fullest_month, 0) as fullest_month,
       (select count(*) from teacher_course where teacher_course.teacher_id = teacher.id) as courses
from teacher
left join institution on institution.id = teacher.institution_id
left join unit on unit.id = teacher.unit_id
left join (
    select teacher_id, cast(sum(sessions) as bigint) as sessions, max(sessions) as fullest_month
    from (
        select session.teacher_id, substr(session.day, 1, 7) as month, count(*) as sessions
        from session
        join training_class on training_class.id = session.class_id
        where training_class.plan_run_id = (select max(id) from plan_run where year = :year and state in ('proposed', 'in_force'))
          and session.teacher_id is not null
        group by session.teacher_id, substr(session.day, 1, 7)
    ) months
    group by teacher_id
) load on load.teacher_id = teacher.id
where (:name = '' or teacher.name like :pattern escape '\' or teacher.code like :pattern escape '\')
  and (:source_type = '' or teacher.source_type = :source_type)
  and (:fee_grade = '' or teacher.fee_grade = :fee_grade)
  and (:institution_id = 0 or teacher.institution_id = :institution_id)
  and (:only_full = 0 or coalesce(load.fullest_month, 0) >= teacher.sessions_per_month)
  and (teacher.name > :after_name or (teacher.name = :after_name and teacher.id > :after_id))
order by teacher.name, teacher.id
limit :limit
