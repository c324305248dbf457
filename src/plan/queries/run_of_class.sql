select max(plan_run_id) as plan_run_id from training_class where id = :class_id
