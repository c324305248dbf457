select nomination.id as nomination_id, nomination.class_id as class_id, training_class.name as class_name, institution.name as institution_name,
       training_class.first_day as first_day, training_class.last_day as last_day, nomination.state as state, plan_entry.days as days,
       (select cast(coalesce(sum(half_days), 0) as bigint) from menu_item where menu_item.class_id = training_class.id) as half_days,
       (select cast(coalesce(sum(training_minutes), 0) as bigint) from menu_item where menu_item.class_id = training_class.id) as training_minutes,
       nomination.reasons_json as reasons_json
from nomination
join training_class on training_class.id = nomination.class_id
join plan_entry on plan_entry.id = training_class.plan_entry_id
join institution on institution.id = training_class.institution_id
where nomination.nomination_run_id = :nomination_run_id and nomination.person_id = :person_id
order by training_class.first_day, nomination.id
limit 100
