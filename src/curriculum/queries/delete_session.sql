delete from session where class_id = :class_id
