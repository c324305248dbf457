select unit_position.position as position, training_class.first_day as first_day, training_class.last_day as last_day, sum(placed.people) as people
from (
    select nomination.unit_id as unit_id, nomination.class_id as class_id, count(*) as people
    from nomination
    where nomination.nomination_run_id = :nomination_run_id and nomination.state not in ('returned', 'withdrawn')
    group by nomination.unit_id, nomination.class_id
) placed
join training_class on training_class.id = placed.class_id
join unit_position on unit_position.unit_id = placed.unit_id
where unit_position.position between :scope_first and :scope_last
group by unit_position.position, training_class.first_day, training_class.last_day
order by unit_position.position, training_class.first_day, training_class.last_day
