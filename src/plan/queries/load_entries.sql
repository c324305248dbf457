select id, code, year, name, tier, organiser_unit_id, co_organiser, institution_id, class_type, field, topic, goal, audience, audience_scope_unit_id,
       audience_scope_division, key_group, seats_min, seats_max, days, runs, earliest_day, latest_day, budget_yuan, delivery, is_main_class,
       is_priority, is_out_of_region, is_resident, state, submitted_on, approval_number, import_id
from plan_entry
where year = :year
order by code, id
