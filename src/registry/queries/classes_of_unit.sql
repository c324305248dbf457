select training_class.id as class_id, training_class.name as name, institution.name as institution_name, training_class.first_day as first_day,
       training_class.last_day as last_day, sent.people as people
from (
    select nomination.class_id as class_id, count(*) as people
    from unit_position own
    join unit_position below on below.position between own.position and own.last_position
    join nomination on nomination.unit_id = below.unit_id and nomination.state not in ('returned', 'withdrawn')
    join projection_state on projection_state.name = 'person_summary' and projection_state.nomination_run_id = nomination.nomination_run_id
    where own.unit_id = :unit_id
    group by nomination.class_id) sent
join training_class on training_class.id = sent.class_id
join institution on institution.id = training_class.institution_id
order by training_class.first_day, training_class.id
limit :limit
