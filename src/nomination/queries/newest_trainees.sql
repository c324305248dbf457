select nomination.person_id, training_class.plan_entry_id, training_class.run_number
from nomination
join training_class on training_class.id = nomination.class_id
where nomination.nomination_run_id = (
        select max(nomination_run.id)
        from nomination_run
        join plan_run on plan_run.id = nomination_run.plan_run_id
        where plan_run.year = :year)
  and nomination.state not in ('returned', 'withdrawn')
order by nomination.id
