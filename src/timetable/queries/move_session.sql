update session
set day = :day, half = :half, starts_at = :starts_at, training_minutes = :training_minutes, teacher_id = :teacher_id, room_id = :room_id,
    route_id = :route_id
where id = :id
