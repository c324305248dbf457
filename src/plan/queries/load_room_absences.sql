select r.institution_id, r.capacity, a.first_day, a.last_day
  from room_absence a
  join room r on r.id = a.room_id
 where a.half = 'day' and r.kind in ('classroom', 'lecture_hall', 'auditorium')
 order by a.id
