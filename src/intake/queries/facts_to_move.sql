select count(*) as facts
from ledger_entry f
where f.person_id = :gone and f.reverses_id is null and not exists (select 1 from ledger_entry r where r.reverses_id = f.id)
