select b.id, b.file_name, b.imported_at, b.mode, b.rows_read, b.rows_committed, b.rows_unchanged, b.rows_refused, b.undone_at,
    coalesce((select min(e.actor) from audit_event e where e.action = 'import_workbook' and e.subject = 'import_batch ' || b.id), '') as actor
from import_batch b
where b.id < :before and (:refused_only = 0 or (b.rows_refused > 0 and b.undone_at is null))
order by b.id desc
limit :limit
