select menu_finding.class_id, menu_finding.rule_id
from menu_finding
join training_class on training_class.id = menu_finding.class_id
where training_class.plan_run_id = :plan_run_id
order by menu_finding.id
