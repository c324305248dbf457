select unit_position.position as unit_position, nomination.class_id as class_id
from nomination
join projection_state on projection_state.name = 'person_summary' and projection_state.nomination_run_id = nomination.nomination_run_id
join unit_position on unit_position.unit_id = nomination.unit_id
where nomination.state not in ('returned', 'withdrawn')
order by unit_position.position
