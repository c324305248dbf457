delete from menu_item where class_id = :class_id
