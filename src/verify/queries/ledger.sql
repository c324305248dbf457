select id, person_id, kind, first_day, last_day, half_days, training_minutes, is_full_time, reverses_id
from ledger_entry
order by person_id, first_day, id
