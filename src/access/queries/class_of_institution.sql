select count(*) as found
from training_class
where id = :class_id and institution_id = :institution_id
