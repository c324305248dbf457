select id, nomination_run_id, unit_id, kind, members, away_at_most
from release_limit
where nomination_run_id = :nomination_run_id and unit_id = :unit_id
order by id
