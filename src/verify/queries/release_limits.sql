select id, unit_id, kind, members, away_at_most from release_limit where nomination_run_id = :nomination_run_id order by id
