select id, year, version, today, seed, rule_pack_id, rule_pack_version, created_at, state
from plan_run
where id = :plan_run_id
