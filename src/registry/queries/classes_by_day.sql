select training_class.id as class_id, training_class.name as name, institution.name as institution_name, training_class.first_day as first_day,
       training_class.last_day as last_day
from training_class
join institution on institution.id = training_class.institution_id
where training_class.id between :first_id and :last_id
order by training_class.first_day, training_class.id
