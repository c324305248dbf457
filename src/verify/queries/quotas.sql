select class_quota.id, class_quota.class_id, class_quota.unit_id, class_quota.seats
from class_quota
join training_class on training_class.id = class_quota.class_id
where training_class.plan_run_id = :plan_run_id
order by class_quota.id
