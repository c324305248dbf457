select id, buses
from institution
order by id
