select distinct c.institution_id as id, 0 as buses
from session s
join training_class c on c.id = s.class_id
where c.plan_run_id = :plan_run_id
  and s.teacher_id = :teacher_id
  and s.day between :first_day and :last_day
order by c.institution_id
limit 100000
