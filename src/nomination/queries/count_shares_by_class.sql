select count(*)
from training_class
where plan_run_id = (select plan_run_id from nomination_run where id = :nomination_run_id) and state <> 'cancelled'
  and (:name = '' or name like :pattern escape '\')
  and (:only_open = 0 or seats_max > (
        select count(*)
        from nomination
        where class_id = training_class.id and nomination_run_id = :nomination_run_id and state not in ('returned', 'withdrawn')))
