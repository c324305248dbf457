select room.id, room.code, room.name, room.institution_id, institution.name as institution_name, room.kind, room.capacity, room.is_relay_ready,
       0 as sessions, 0 as days
from room
join institution on institution.id = room.institution_id
where room.id = :id
