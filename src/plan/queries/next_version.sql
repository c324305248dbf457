select coalesce(max(version), 0) + 1 as version from plan_run where year = :year
