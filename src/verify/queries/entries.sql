select id, code, institution_id, class_type, topic, audience, audience_scope_unit_id, audience_scope_division, key_group, seats_max,
       days, runs, earliest_day, latest_day, budget_yuan, delivery, is_main_class, is_out_of_region, is_resident, state
from plan_entry
where year = :year
order by id
