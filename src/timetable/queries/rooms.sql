select id, institution_id, name, kind, capacity
from room
order by id
limit 1000000
