select training_class.id as class_id, training_class.plan_run_id as plan_run_id, training_class.institution_id as institution_id,
       training_class.first_day as first_day, training_class.seats_max as seats_max, plan_run.year as year, plan_run.today as today,
       (select max(nomination_run.id) from nomination_run where nomination_run.plan_run_id = training_class.plan_run_id) as nomination_run_id
from training_class
join plan_run on plan_run.id = training_class.plan_run_id
where training_class.id = :class_id
