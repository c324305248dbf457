select training_class.id, training_class.plan_entry_id, training_class.run_number, training_class.plan_run_id, plan_run.year,
       (select count(*)
        from nomination
        where nomination.class_id = training_class.id and nomination.nomination_run_id = :nomination_run_id
          and nomination.state not in ('returned', 'withdrawn')) as taken
from training_class
join plan_run on plan_run.id = training_class.plan_run_id
where training_class.id = :class_id and training_class.state <> 'cancelled'
