select count(*) as entries
from search_entry
