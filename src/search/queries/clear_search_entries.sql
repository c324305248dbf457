delete from search_entry
