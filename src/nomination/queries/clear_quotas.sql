delete from class_quota where class_id in (select id from training_class where plan_run_id = :plan_run_id)
