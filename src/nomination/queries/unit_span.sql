select position, last_position from unit_position where unit_id = :unit_id
