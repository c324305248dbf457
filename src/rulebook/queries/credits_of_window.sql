select entry.person_id, entry.kind, entry.first_day, entry.last_day, entry.half_days, entry.training_minutes, entry.is_full_time, entry.is_recognised
from ledger_entry entry
left join ledger_entry reversal on reversal.reverses_id = entry.id
where entry.first_day <= :last and entry.last_day >= :first and entry.reverses_id is null and reversal.id is null
order by entry.id
