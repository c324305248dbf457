select id, year, today, rule_pack_id
from plan_run
where state in ('proposed', 'in_force') and (:year = 0 or year = :year)
order by year desc, version desc, id desc
limit 1
