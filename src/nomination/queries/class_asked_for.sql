select training_class.id as id, training_class.code as code, training_class.name as name, plan_run.year as year, plan_run.today as today
from training_class
join plan_run on plan_run.id = training_class.plan_run_id
where plan_run.state in ('proposed', 'in_force') and (training_class.id = :class_id or training_class.code = :code)
order by plan_run.id desc, training_class.id
limit 1
