select unit.id as unit_id, unit.code as unit_code, unit.name as unit, cast(sum(line.seats) as bigint) as seats, cast(sum(line.used) as bigint) as used
from (
    select class_quota.unit_id as unit_id, class_quota.seats as seats, 0 as used
    from class_quota
    where class_quota.class_id = :class_id
    union all
    select nomination.unit_id as unit_id, 0 as seats, 1 as used
    from nomination
    where nomination.nomination_run_id = :nomination_run_id and nomination.class_id = :class_id and nomination.state not in ('returned', 'withdrawn')
) line
join unit on unit.id = line.unit_id
where :sees_all = 1 or unit.id in (select unit_id from unit_position where position between :scope_first and :scope_last)
group by unit.id, unit.code, unit.name
order by sum(line.seats) desc, unit.code, unit.id
