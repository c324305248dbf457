select distinct plan_entry_id as id
from plan_finding
where plan_run_id = :plan_run_id and plan_entry_id is not null and (severity = 'blocking' or disposition <> 'none')
order by plan_entry_id
