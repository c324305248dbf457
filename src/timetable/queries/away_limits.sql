select l.unit_id, u.name as unit_name, l.kind, l.away_at_most
from release_limit l
join unit u on u.id = l.unit_id
where l.nomination_run_id = (select max(r.id) from nomination_run r where r.plan_run_id = :plan_run_id)
order by l.id
limit 10000000
