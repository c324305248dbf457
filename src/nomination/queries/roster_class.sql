select training_class.id, training_class.name, training_class.first_day, training_class.last_day, training_class.seats_min, training_class.seats_max as seats
from training_class
join nomination_run on nomination_run.plan_run_id = training_class.plan_run_id
where nomination_run.id = :nomination_run_id and training_class.id = :class_id
