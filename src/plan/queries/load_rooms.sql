select institution_id, capacity as amount from room where kind in ('classroom', 'lecture_hall', 'auditorium') order by institution_id, capacity desc, id
