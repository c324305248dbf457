select timetable_finding.class_id, timetable_finding.menu_item_id, timetable_finding.institution_id, timetable_finding.message_key,
       timetable_finding.values_json
from timetable_finding
left join training_class on training_class.id = timetable_finding.class_id
where training_class.plan_run_id = :plan_run_id or timetable_finding.class_id is null
order by timetable_finding.id
