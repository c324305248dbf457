select id, name, code
from institution
where valid_until is null
order by name, id
limit 500
