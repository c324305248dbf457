select training_class.id as id, training_class.first_day as first_day, training_class.last_day as last_day, plan_entry.class_type as class_type,
       plan_entry.topic as topic, plan_entry.is_main_class as is_main_class, plan_entry.is_resident as is_resident
from training_class
join plan_entry on plan_entry.id = training_class.plan_entry_id
where training_class.id = :class_id
