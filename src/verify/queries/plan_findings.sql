select plan_entry_id, message_key
from plan_finding
where plan_run_id = :plan_run_id
order by id
