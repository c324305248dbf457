select id, plan_run_id, plan_entry_id, code, run_number, name, institution_id, first_day, last_day, seats_min, seats_max, beds, state
from training_class
where plan_run_id = :plan_run_id
order by id
