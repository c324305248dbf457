select id, year, version, today, seed, rule_pack_id, rule_pack_version, created_at, state
from plan_run
where state in ('proposed', 'in_force')
order by year desc, version desc, id desc
limit 1
