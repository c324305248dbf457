select id, kind, activity, organiser, institution, topic, class_type, first_day, last_day, half_days, training_minutes, is_full_time, is_recognised, result, role, evidence, class_id, reverses_id
from ledger_entry
where person_id = :person_id
order by id
