select id, year, version, today, seed, rule_pack_id, rule_pack_version, created_at, state
from plan_run
where year = :year and state in ('proposed', 'in_force')
order by version desc, id
limit 1
