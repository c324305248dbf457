select unit.id, unit.name, unit_position.position, coalesce(taken.places, 0) as places, coalesce(taken.people, 0) as people,
       coalesce(taken.value, 0) as value, coalesce(release_limit.members, 0) as members, coalesce(release_limit.away_at_most, 0) as away_at_most,
       coalesce(prices.price, 0) as price
from unit
join unit_position on unit_position.unit_id = unit.id
join (
    select unit_id, count(*) as places, count(distinct person_id) as people, cast(sum(benefit) as bigint) as value
    from nomination
    where nomination_run_id = :nomination_run_id and state not in ('returned', 'withdrawn')
    group by unit_id
) taken on taken.unit_id = unit.id
left join release_limit on release_limit.nomination_run_id = :nomination_run_id and release_limit.unit_id = unit.id and release_limit.kind = 'unit'
left join (
    select release_limit_id, max(price) as price
    from nomination_price
    where nomination_run_id = :nomination_run_id and kind = 'release'
    group by release_limit_id
) prices on prices.release_limit_id = release_limit.id
where unit_position.position between :scope_first and :scope_last and unit_position.position > :after_id
  and (:name = '' or unit.name like :pattern escape '\')
order by unit_position.position, unit.id
limit :limit
