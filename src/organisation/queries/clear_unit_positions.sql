delete from unit_position
