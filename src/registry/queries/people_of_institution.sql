select distinct nomination.person_id as person_id
from nomination
join training_class on training_class.id = nomination.class_id
join plan_run on plan_run.id = training_class.plan_run_id
where training_class.institution_id = :institution_id and plan_run.state in ('proposed', 'in_force')
order by nomination.person_id
