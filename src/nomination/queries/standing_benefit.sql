select cast(coalesce(sum(benefit), 0) as bigint)
from nomination
where nomination_run_id = :nomination_run_id and state not in ('returned', 'withdrawn')
