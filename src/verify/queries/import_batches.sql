select id, rows_read, rows_committed, rows_unchanged, rows_refused from import_batch order by id
