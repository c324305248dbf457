select id, plan_run_id, plan_entry_id, other_entry_id, check_name, severity, disposition, message_key, values_json
from plan_finding
where plan_run_id = :plan_run_id
order by case severity when 'blocking' then 1 when 'warning' then 2 else 3 end, check_name, id
