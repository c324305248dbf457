select training_class.id, training_class.name, training_class.first_day, training_class.last_day, training_class.beds, training_class.seats_max,
       plan_entry.is_main_class
from training_class
join plan_entry on plan_entry.id = training_class.plan_entry_id
where training_class.institution_id = :id and training_class.state <> 'cancelled' and training_class.plan_run_id = (select max(id) from plan_run where year = :year and state in ('proposed', 'in_force'))
order by training_class.first_day, training_class.id
