select name, as_of, forecast_year, plan_run_id, nomination_run_id, rule_pack, revision
from projection_state
where name = :name
