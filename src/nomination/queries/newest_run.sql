select nomination_run.id
from nomination_run
join plan_run on plan_run.id = nomination_run.plan_run_id
where plan_run.year = :year
order by nomination_run.id desc
limit 1
