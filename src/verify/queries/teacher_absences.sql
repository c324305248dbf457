select teacher_id as owner_id, first_day, last_day, half from teacher_absence order by teacher_id, id
