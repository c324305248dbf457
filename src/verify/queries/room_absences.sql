select room_id as owner_id, first_day, last_day, half from room_absence order by room_id, id
