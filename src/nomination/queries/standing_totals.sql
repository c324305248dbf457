select count(*) as places, count(distinct person_id) as people, cast(coalesce(sum(benefit), 0) as bigint) as value,
       cast(coalesce(sum(case when state = 'confirmed' then 1 else 0 end), 0) as bigint) as confirmed
from nomination
where nomination_run_id = :id and state not in ('returned', 'withdrawn')
