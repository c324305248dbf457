select count(*) as found
from training_class
join plan_entry on plan_entry.id = training_class.plan_entry_id
where training_class.id = :class_id and exists (
    select 1
    from unit_position
    where unit_position.position between :scope_first and :scope_last and (
        unit_position.unit_id = plan_entry.organiser_unit_id
        or exists (select 1 from class_quota where class_quota.class_id = training_class.id and class_quota.unit_id = unit_position.unit_id)
        or exists (select 1 from nomination where nomination.class_id = training_class.id and nomination.unit_id = unit_position.unit_id)))
