select id, buses, name
from institution
order by id
limit 100000
