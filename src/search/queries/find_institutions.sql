select entry.ref_id as ref_id, entry.title as title, entry.number as number, '' as detail
from search_entry entry
where entry.kind = 'institution' and entry.haystack like :anywhere escape '\'
order by case when entry.haystack like :as_title escape '\' then 0 when entry.haystack like :at_start escape '\' then 1 else 2 end, entry.ref_id
limit :at_most
