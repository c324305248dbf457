select *
from job
where id in (select max(id) from job group by kind, state)
order by id
