select distinct entry.person_id as person_id, entry.topic as topic
from ledger_entry entry
left join ledger_entry reversal on reversal.reverses_id = entry.id
where entry.topic <> '' and coalesce(entry.reverses_id, 0) = 0 and reversal.id is null
