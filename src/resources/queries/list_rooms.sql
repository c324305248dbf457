select room.id, room.code, room.name, room.institution_id, institution.name as institution_name, room.kind, room.capacity, room.is_relay_ready,
       coalesce(load.sessions, 0) as sessions, coalesce(load.days, 0) as days
from room
join institution on institution.id = room.institution_id
left join (
    select session.room_id, count(*) as sessions, count(distinct session.day) as days
    from session
    join training_class on training_class.id = session.class_id
    where training_class.plan_run_id = (select max(id) from plan_run where year = :year and state in ('proposed', 'in_force'))
      and session.room_id is not null
    group by session.room_id
) load on load.room_id = room.id
where (:name = '' or room.name like :pattern escape '\' or room.code like :pattern escape '\')
  and (:kind = '' or room.kind = :kind)
  and (:institution_id = 0 or room.institution_id = :institution_id)
  and room.capacity >= :least_capacity
  and (room.code > :after_code or (room.code = :after_code and room.id > :after_id))
order by room.code, room.id
limit :limit
