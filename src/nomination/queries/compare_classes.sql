select after_class.id as class_id, after_class.name as class_name, after_class.first_day, count(*) as places,
       cast(sum(case when before_run.id is null then 1 else 0 end) as bigint) as added
from nomination after_run
join training_class after_class on after_class.id = after_run.class_id
left join training_class before_class on before_class.plan_run_id = :before_plan and before_class.plan_entry_id = after_class.plan_entry_id
     and before_class.run_number = after_class.run_number
left join nomination before_run on before_run.nomination_run_id = :before and before_run.class_id = before_class.id
     and before_run.person_id = after_run.person_id and before_run.state not in ('returned', 'withdrawn')
where after_run.nomination_run_id = :after and after_run.state not in ('returned', 'withdrawn')
group by after_class.id, after_class.name, after_class.first_day
having sum(case when before_run.id is null then 1 else 0 end) > 0
order by added desc, after_class.id
limit 20
