select distinct s.teacher_id, c.institution_id, substr(s.day, 1, 7) as month
from session s
join training_class c on c.id = s.class_id
where c.plan_run_id = :plan_run_id
  and s.teacher_id is not null
order by s.teacher_id, month, c.institution_id
limit 10000000
