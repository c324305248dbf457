select id, buses
from institution
order by id
limit 100000
