select id, year
from plan_run
where state in ('proposed', 'in_force')
order by year desc, version desc, id desc
limit 1
