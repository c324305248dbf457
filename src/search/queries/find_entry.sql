select ref_id, title, number, '' as detail
from search_entry
where kind = :kind and ref_id = :ref_id
