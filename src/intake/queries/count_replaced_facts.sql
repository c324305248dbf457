select count(*) as facts
from ledger_entry
where import_id = :import_id and reverses_id is not null
