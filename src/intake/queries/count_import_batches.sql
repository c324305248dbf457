select count(*) from import_batch b where (:refused_only = 0 or (b.rows_refused > 0 and b.undone_at is null))
