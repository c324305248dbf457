select count(*) as amount from session where class_id = :class_id
