select count(*)
from room
where (:name = '' or room.name like :pattern escape '\' or room.code like :pattern escape '\')
  and (:kind = '' or room.kind = :kind)
  and (:institution_id = 0 or room.institution_id = :institution_id)
  and room.capacity >= :least_capacity
