select person_id, count(*) as calls
from nomination
where nomination_run_id = (select max(id) from nomination_run) and state not in ('returned', 'withdrawn')
group by person_id
order by person_id
