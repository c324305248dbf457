select coalesce(max(id), 0) as id
from plan_run
where state in ('proposed', 'in_force')
