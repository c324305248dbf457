select training_class.id as id, training_class.first_day as first_day, training_class.last_day as last_day
from training_class
where training_class.id = :class_id
