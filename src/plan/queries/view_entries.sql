select plan_entry.id as id, plan_entry.code as code, plan_entry.name as name, plan_entry.tier as tier, plan_entry.field as field,
       plan_entry.topic as topic, plan_entry.class_type as class_type, plan_entry.delivery as delivery,
       plan_entry.organiser_unit_id as organiser_unit_id, unit.name as organiser, plan_entry.co_organiser as co_organiser,
       plan_entry.institution_id as institution_id, institution.name as institution, plan_entry.goal as goal, plan_entry.audience as audience,
       audience_unit.name as audience_scope_unit, plan_entry.audience_scope_division as audience_scope_division, plan_entry.key_group as key_group,
       plan_entry.seats_min as seats_min, plan_entry.seats_max as seats_max, plan_entry.days as days, plan_entry.runs as runs,
       plan_entry.earliest_day as earliest_day, plan_entry.latest_day as latest_day, plan_entry.budget_yuan as budget_yuan,
       plan_entry.state as state, plan_entry.submitted_on as submitted_on, plan_entry.approval_number as approval_number,
       plan_entry.is_main_class as is_main_class, plan_entry.is_priority as is_priority, plan_entry.is_out_of_region as is_out_of_region,
       plan_entry.is_resident as is_resident, coalesce(made.classes, 0) as classes, coalesce(made.seats, 0) as planned_seats,
       coalesce(found.blocking, 0) as blocking, coalesce(found.warnings, 0) as warnings, coalesce(found.notices, 0) as notices,
       case when :sees_everything = 1 or plan_entry.institution_id = :institution_id
                 or plan_entry.organiser_unit_id in (select unit_id from unit_position where position between :scope_first and :scope_last)
            then 1 else 0 end as is_own
from plan_entry
join unit on unit.id = plan_entry.organiser_unit_id
join institution on institution.id = plan_entry.institution_id
left join unit audience_unit on audience_unit.id = plan_entry.audience_scope_unit_id
left join (
    select plan_entry_id, count(*) as classes, cast(sum(seats_max) as bigint) as seats
    from training_class where plan_run_id = :plan_run_id group by plan_entry_id) made on made.plan_entry_id = plan_entry.id
left join (
    select plan_entry_id, sum(case when severity = 'blocking' then 1 else 0 end) as blocking,
           sum(case when severity = 'warning' then 1 else 0 end) as warnings, sum(case when severity = 'notice' then 1 else 0 end) as notices
    from plan_finding where plan_run_id = :plan_run_id group by plan_entry_id) found on found.plan_entry_id = plan_entry.id
where plan_entry.year = :year
order by plan_entry.code, plan_entry.id
