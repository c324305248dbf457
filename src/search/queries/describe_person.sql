select entry.ref_id as ref_id, entry.title as title, entry.number as number, coalesce(unit.name, '') || ' ' || coalesce(post.name, '') as detail
from search_entry entry
join person_summary on person_summary.person_id = entry.ref_id
left join unit on unit.id = person_summary.unit_id
left join post on post.id = person_summary.post_id
where entry.kind = 'person' and entry.ref_id = :person_id
