select id, plan_entry_id, code, run_number, institution_id, first_day, last_day, seats_min, seats_max, beds, state
from training_class
where plan_run_id = :plan_run_id and state <> 'cancelled'
order by id
