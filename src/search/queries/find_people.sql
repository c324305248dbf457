select found.ref_id as ref_id, found.title as title, found.number as number,
       coalesce(unit.name, '') || ' ' || coalesce(post.name, '') as detail
from (
    select entry.ref_id as ref_id, entry.title as title, entry.number as number,
           case when strpos(entry.haystack, :needle || '|') = 1 then 0 when strpos(entry.haystack, :needle) = 1 then 1 else 2 end as closeness
    from search_entry entry
    where entry.kind = 'person' and strpos(entry.haystack, :needle) > 0 and entry.unit_position between :scope_first and :scope_last
        and (:institution_id = 0 or entry.ref_id in (
            select nomination.person_id
            from nomination
            join training_class on training_class.id = nomination.class_id
            join plan_run on plan_run.id = training_class.plan_run_id
            where training_class.institution_id = :institution_id and plan_run.state in ('proposed', 'in_force')))
    order by closeness, entry.ref_id
    limit :at_most) found
join person_summary on person_summary.person_id = found.ref_id
left join unit on unit.id = person_summary.unit_id
left join post on post.id = person_summary.post_id
order by found.closeness, person_summary.rank_order, found.ref_id
