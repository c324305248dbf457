select entry.ref_id as ref_id, entry.title as title, entry.number as number, coalesce(above.name, '') as detail
from search_entry entry
join unit on unit.id = entry.ref_id
left join unit above on above.id = unit.parent_id
where entry.kind = 'unit' and strpos(entry.haystack, :needle) > 0 and entry.unit_position between :scope_first and :scope_last
order by case when strpos(entry.haystack, :needle || '|') = 1 then 0 when strpos(entry.haystack, :needle) = 1 then 1 else 2 end, entry.unit_position,
         entry.ref_id
limit :at_most
