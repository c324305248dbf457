select entry.ref_id as ref_id, entry.title as title, entry.number as number, coalesce(above.name, '') as detail
from search_entry entry
join unit on unit.id = entry.ref_id
left join unit above on above.id = unit.parent_id
where entry.kind = 'unit' and entry.haystack like :anywhere escape '\' and entry.unit_position between :scope_first and :scope_last
order by case when entry.haystack like :as_title escape '\' then 0 when entry.haystack like :at_start escape '\' then 1 else 2 end, entry.unit_position,
         entry.ref_id
limit :at_most
