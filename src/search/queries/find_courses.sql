select entry.ref_id as ref_id, entry.title as title, entry.number as number, coalesce(institution.name, '') as detail
from search_entry entry
join course on course.id = entry.ref_id
left join institution on institution.id = course.institution_id
where entry.kind = 'course' and strpos(entry.haystack, :needle) > 0
order by case when strpos(entry.haystack, :needle || '|') = 1 then 0 when strpos(entry.haystack, :needle) = 1 then 1 else 2 end, entry.ref_id
limit :at_most
