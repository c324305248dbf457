select person_id, kind, first_day, last_day, half_days, training_minutes, is_full_time, is_recognised
from ledger_entry
where last_day >= :first_day and first_day <= :last_day and reverses_id is null
  and id not in (select reverses_id from ledger_entry where reverses_id is not null)
order by person_id, id
