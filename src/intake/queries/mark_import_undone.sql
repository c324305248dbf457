update import_batch set undone_at = :at where id = :id
