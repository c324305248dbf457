delete from menu_finding where class_id = :class_id
