select nomination_run.id, nomination_run.plan_run_id, plan_run.version as plan_version, nomination_run.created_at, nomination_run.value,
       nomination_run.upper_bound, nomination_run.persons, nomination_run.classes, nomination_run.eligible_pairs, nomination_run.places,
       nomination_run.must_unserved, nomination_run.classes_not_run, nomination_run.decisions, plan_run.year,
       nomination_run.settings_json, nomination_run.progress_json, nomination_run.fairness_json, nomination_run.floors_json, nomination_run.value_without_floors,
       case when nomination_run.id = (select max(newest.id) from nomination_run newest where newest.plan_run_id = nomination_run.plan_run_id)
             and plan_run.state in ('proposed', 'in_force') then 1 else 0 end as is_current,
       (select cast(coalesce(sum(seats_max), 0) as bigint) from training_class
        where plan_run_id = nomination_run.plan_run_id and state <> 'cancelled') as seats
from nomination_run
join plan_run on plan_run.id = nomination_run.plan_run_id
where nomination_run.id = :id
