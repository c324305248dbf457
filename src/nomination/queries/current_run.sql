select id, plan_run_id, created_at, seed, settings_json, value, upper_bound, persons, classes, eligible_pairs, places, must_unserved, classes_not_run,
       progress_json, fairness_json, floors_json, value_without_floors
from nomination_run
where plan_run_id = :plan_run_id
order by id desc
limit 1
