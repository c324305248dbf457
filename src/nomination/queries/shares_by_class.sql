select training_class.id, training_class.name, training_class.first_day, training_class.last_day, training_class.seats_min,
       training_class.seats_max as seats, coalesce(taken.places, 0) as places, coalesce(taken.places, 0) as people,
       coalesce(taken.value, 0) as value, coalesce(nomination_price.price, 0) as price
from training_class
left join (
    select nomination.class_id, count(*) as places, cast(sum(nomination.benefit) as bigint) as value
    from nomination
    join unit_position on unit_position.unit_id = nomination.unit_id
    where nomination.nomination_run_id = :nomination_run_id and nomination.state not in ('returned', 'withdrawn')
      and unit_position.position between :scope_first and :scope_last
    group by nomination.class_id
) taken on taken.class_id = training_class.id
left join nomination_price on nomination_price.nomination_run_id = :nomination_run_id and nomination_price.kind = 'seat'
     and nomination_price.class_id = training_class.id
where training_class.plan_run_id = (select plan_run_id from nomination_run where id = :nomination_run_id)
  and training_class.state <> 'cancelled'
  and (training_class.first_day > :after_key or (training_class.first_day = :after_key and training_class.id > :after_id))
  and (:name = '' or training_class.name like :pattern escape '\')
  and (:only_open = 0 or coalesce(taken.places, 0) < training_class.seats_max)
order by training_class.first_day, training_class.id
limit :limit
