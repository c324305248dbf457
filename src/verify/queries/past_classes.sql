select entry.person_id, entry.kind, entry.topic, entry.class_type, entry.first_day, entry.last_day
from ledger_entry entry
left join ledger_entry reversal on reversal.reverses_id = entry.id
where entry.kind in ('class', 'practice') and entry.reverses_id is null and reversal.id is null and entry.last_day >= :since and entry.class_id is null
order by entry.person_id, entry.id
