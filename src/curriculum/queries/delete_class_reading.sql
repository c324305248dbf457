delete from class_reading where class_id = :class_id
