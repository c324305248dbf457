select person_id, kind, first_day, last_day, training_minutes
from ledger_entry
where reverses_id is null and first_day <= :as_of
  and not exists (select 1 from ledger_entry reversal where reversal.reverses_id = ledger_entry.id)
