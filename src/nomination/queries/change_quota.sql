update class_quota set seats = seats + :seats where class_id = :class_id and unit_id = :unit_id
