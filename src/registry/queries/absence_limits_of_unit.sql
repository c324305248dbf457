select release_limit.kind as kind, release_limit.members as members, release_limit.away_at_most as away_at_most
from release_limit
join projection_state on projection_state.name = 'person_summary' and projection_state.nomination_run_id = release_limit.nomination_run_id
where release_limit.unit_id = :unit_id
order by release_limit.id
limit 20
