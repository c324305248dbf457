select nomination_run.id, nomination_run.plan_run_id, plan_run.version as plan_version, nomination_run.created_at, nomination_run.value,
       nomination_run.upper_bound, nomination_run.persons, nomination_run.classes, nomination_run.eligible_pairs, nomination_run.places,
       nomination_run.must_unserved, nomination_run.classes_not_run, nomination_run.decisions
from nomination_run
join plan_run on plan_run.id = nomination_run.plan_run_id
where plan_run.year = :year
order by nomination_run.id desc
limit 50
