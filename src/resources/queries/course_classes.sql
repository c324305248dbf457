select training_class.id, training_class.name, training_class.first_day, training_class.last_day
from training_class
where training_class.plan_run_id = (select max(id) from plan_run where year = :year and state in ('proposed', 'in_force'))
  and training_class.id in (select class_id from menu_item where course_id = :id)
order by training_class.first_day, training_class.id
limit 200
