select max(plan_run_id) as plan_run_id from plan_finding where id = :finding_id
