select entry.person_id as person_id, max(entry.last_day) as last_day
from ledger_entry entry
left join ledger_entry reversal on reversal.reverses_id = entry.id
where entry.person_id = :person_id and entry.kind = 'class' and entry.reverses_id is null and reversal.id is null
group by entry.person_id
