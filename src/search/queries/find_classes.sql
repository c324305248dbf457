select entry.ref_id as ref_id, entry.title as title, entry.number as number,
       training_class.first_day || ' ~ ' || training_class.last_day || ' ' || institution.name as detail
from search_entry entry
join training_class on training_class.id = entry.ref_id
join institution on institution.id = training_class.institution_id
where entry.kind = 'class' and strpos(entry.haystack, :needle) > 0 and (
    entry.unit_position between :scope_first and :scope_last
    or training_class.institution_id = :institution_id
    or exists (
        select 1
        from class_quota
        join unit_position on unit_position.unit_id = class_quota.unit_id
        where class_quota.class_id = entry.ref_id and unit_position.position between :scope_first and :scope_last)
    or exists (
        select 1
        from session
        join teacher on teacher.id = session.teacher_id
        where session.class_id = entry.ref_id and teacher.person_id = :teacher_person_id))
order by case when strpos(entry.haystack, :needle || '|') = 1 then 0 when strpos(entry.haystack, :needle) = 1 then 1 else 2 end,
         training_class.first_day, entry.ref_id
limit :at_most
