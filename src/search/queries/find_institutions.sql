select entry.ref_id as ref_id, entry.title as title, entry.number as number, '' as detail
from search_entry entry
where entry.kind = 'institution' and strpos(entry.haystack, :needle) > 0
order by case when strpos(entry.haystack, :needle || '|') = 1 then 0 when strpos(entry.haystack, :needle) = 1 then 1 else 2 end, entry.ref_id
limit :at_most
