select entry.person_id as person_id, entry.kind as kind, entry.first_day as first_day, entry.last_day as last_day, entry.half_days as half_days,
       entry.training_minutes as training_minutes, entry.is_full_time as is_full_time, entry.is_recognised as is_recognised
from ledger_entry entry
left join ledger_entry reversal on reversal.reverses_id = entry.id
where entry.first_day <= :today and entry.reverses_id is null and reversal.id is null
order by entry.person_id, entry.id
