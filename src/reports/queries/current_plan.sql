select id, year, rule_pack_version
from plan_run
where state in ('proposed', 'in_force') and (:year = 0 or year = :year)
order by year desc, version desc, id desc
limit 1
