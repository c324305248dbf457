select plan_run.id as plan_run_id, plan_run.year as year,
       (select max(nomination_run.id) from nomination_run where nomination_run.plan_run_id = plan_run.id) as nomination_run_id
from plan_run
where plan_run.state in ('proposed', 'in_force')
order by plan_run.year desc, plan_run.version desc, plan_run.id desc
limit 1
