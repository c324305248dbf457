select id, year, version, today, seed, rule_pack_id, rule_pack_version, created_at, state
from plan_run
where year = :year and version < :version
order by version desc, id desc
limit 1
