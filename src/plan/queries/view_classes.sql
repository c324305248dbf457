select training_class.id as id, training_class.plan_entry_id as plan_entry_id, training_class.code as code, training_class.run_number as run_number,
       training_class.name as name, plan_entry.tier as tier, plan_entry.field as field, plan_entry.topic as topic, plan_entry.class_type as class_type,
       plan_entry.delivery as delivery, plan_entry.organiser_unit_id as organiser_unit_id, unit.name as organiser,
       training_class.institution_id as institution_id, institution.name as institution, training_class.first_day as first_day,
       training_class.last_day as last_day, training_class.seats_min as seats_min, training_class.seats_max as seats_max, training_class.beds as beds,
       training_class.state as state, plan_entry.is_main_class as is_main_class, plan_entry.is_priority as is_priority,
       plan_entry.is_out_of_region as is_out_of_region, coalesce(place.amount, 0) as places,
       coalesce(menu.blocking, 0) + coalesce(timetable.blocking, 0) as blocking, coalesce(menu.warnings, 0) + coalesce(timetable.warnings, 0) as warnings,
       coalesce(menu.notices, 0) + coalesce(timetable.notices, 0) as notices
from training_class
join plan_entry on plan_entry.id = training_class.plan_entry_id
join unit on unit.id = plan_entry.organiser_unit_id
join institution on institution.id = training_class.institution_id
left join (
    select class_id, count(*) as amount
    from nomination
    where nomination_run_id = (select max(id) from nomination_run where plan_run_id = :plan_run_id) and state not in ('returned', 'withdrawn')
    group by class_id) place on place.class_id = training_class.id
left join (
    select class_id, sum(case when severity = 'blocking' then 1 else 0 end) as blocking, sum(case when severity = 'warning' then 1 else 0 end) as warnings,
           sum(case when severity = 'notice' then 1 else 0 end) as notices
    from menu_finding group by class_id) menu on menu.class_id = training_class.id
left join (
    select class_id, sum(case when severity = 'blocking' then 1 else 0 end) as blocking, sum(case when severity = 'warning' then 1 else 0 end) as warnings,
           sum(case when severity = 'notice' then 1 else 0 end) as notices
    from timetable_finding group by class_id) timetable on timetable.class_id = training_class.id
where training_class.plan_run_id = :plan_run_id and (:class_id = 0 or training_class.id = :class_id) and (
    :sees_everything = 1
    or training_class.institution_id = :institution_id
    or training_class.id in (
        select session.class_id from session join teacher on teacher.id = session.teacher_id where teacher.person_id = :teacher_person_id)
    or plan_entry.organiser_unit_id in (select unit_id from unit_position where position between :scope_first and :scope_last)
    or training_class.id in (
        select class_quota.class_id from class_quota
        where class_quota.unit_id in (select unit_id from unit_position where position between :scope_first and :scope_last))
    or training_class.id in (
        select nomination.class_id from nomination
        where nomination.unit_id in (select unit_id from unit_position where position between :scope_first and :scope_last)
          and nomination.nomination_run_id = (select max(id) from nomination_run where plan_run_id = :plan_run_id)))
order by training_class.code, training_class.id
