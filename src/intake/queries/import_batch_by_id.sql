select id, undone_at
from import_batch
where id = :id
