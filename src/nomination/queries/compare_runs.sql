select cast(coalesce(sum(case when before_run.id is null then 1 else 0 end), 0) as bigint) as added,
       cast(coalesce(sum(case when before_run.id is null then 0 else 1 end), 0) as bigint) as kept
from nomination after_run
join training_class after_class on after_class.id = after_run.class_id
left join training_class before_class on before_class.plan_run_id = :before_plan and before_class.plan_entry_id = after_class.plan_entry_id
     and before_class.run_number = after_class.run_number
left join nomination before_run on before_run.nomination_run_id = :before and before_run.class_id = before_class.id
     and before_run.person_id = after_run.person_id and before_run.state not in ('returned', 'withdrawn')
where after_run.nomination_run_id = :after and after_run.state not in ('returned', 'withdrawn')
