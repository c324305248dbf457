select plan_run.id as id, plan_run.year as year, plan_run.version as version, plan_run.today as today, plan_run.created_at as created_at,
       plan_run.state as state, plan_run.rule_pack_version as rule_pack_version,
       (select count(*) from training_class where training_class.plan_run_id = plan_run.id) as classes,
       (select cast(coalesce(sum(training_class.seats_max), 0) as bigint) from training_class where training_class.plan_run_id = plan_run.id) as seats,
       (select count(*) from plan_finding where plan_finding.plan_run_id = plan_run.id and plan_finding.severity = 'blocking') as blocking,
       (select count(*) from plan_finding where plan_finding.plan_run_id = plan_run.id and plan_finding.severity = 'warning') as warnings,
       (select count(*) from plan_finding where plan_finding.plan_run_id = plan_run.id and plan_finding.severity = 'notice') as notices
from plan_run
order by plan_run.year desc, plan_run.version desc, plan_run.id desc
limit 100
