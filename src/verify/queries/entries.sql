select id, code, institution_id, class_type, topic, audience, audience_scope_unit_id, audience_scope_division, key_group, days, runs,
       earliest_day, latest_day, delivery, is_main_class, is_out_of_region, is_resident, state
from plan_entry
where year = :year
order by id
