select count(*) as found
from nomination
join training_class on training_class.id = nomination.class_id
join plan_run on plan_run.id = training_class.plan_run_id
where nomination.person_id = :person_id and training_class.institution_id = :institution_id and plan_run.state in ('proposed', 'in_force')
