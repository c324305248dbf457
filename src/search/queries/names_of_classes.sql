select training_class.id as ref_id, coalesce(unit_position.position, 0) as unit_position, training_class.name as title, training_class.code as number,
       '' as pinyin
from training_class
join plan_entry on plan_entry.id = training_class.plan_entry_id
join plan_run on plan_run.id = training_class.plan_run_id and plan_run.state in ('proposed', 'in_force')
left join unit_position on unit_position.unit_id = plan_entry.organiser_unit_id
order by training_class.id
