select person_id, class_id
from nomination
where nomination_run_id = :nomination_run_id and state not in ('returned', 'withdrawn')
order by person_id, class_id, id
