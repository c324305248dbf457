select page.unit_id as unit_id, page.position as position, page.code as code, page.name as name, page.tier as tier, page.kind as kind,
       page.depth as depth, page.children as children, coalesce(figures.people, 0) as people, coalesce(figures.behind, 0) as behind,
       coalesce(figures.will_be_short, 0) as will_be_short, coalesce(figures.nominated, 0) as nominated, coalesce(figures.places, 0) as places
from (
    select unit.id as unit_id, unit_position.position as position, unit_position.last_position as last_position, unit_position.depth as depth,
           unit.code as code, unit.name as name, unit.tier as tier, unit.kind as kind,
           (select count(*) from unit below where below.parent_id = unit.id and below.valid_until is null) as children
    from unit
    join unit_position on unit_position.unit_id = unit.id
    where unit.id = :unit_id) page
left join (
    select own.position as position, count(*) as people, cast(sum(case when s.minutes_short > 0 then 1 else 0 end) as bigint) as behind,
           cast(sum(case when s.forecast_minutes_short > 0 then 1 else 0 end) as bigint) as will_be_short,
           cast(sum(case when s.nominations > 0 then 1 else 0 end) as bigint) as nominated, cast(sum(s.nominations) as bigint) as places
    from (
        select position, last_position
        from unit_position
        where unit_id = :unit_id) own
    join person_summary s on s.unit_position between own.position and own.last_position
    group by own.position) figures on figures.position = page.position
order by page.position, page.unit_id
limit 1
