-- A row that takes back each fact of the import that nobody has taken back before.
insert into ledger_entry (id, person_id, kind, activity, organiser, institution, topic, class_type, first_day, last_day, half_days, training_minutes,
    is_full_time, is_recognised, result, role, rule_id, rule_version, evidence, class_id, reverses_id, import_id, entered_at)
select :first_id + row_number() over (order by f.id) - 1, f.person_id, f.kind, f.activity, f.organiser, f.institution, f.topic, f.class_type, f.first_day,
    f.last_day, -f.half_days, -f.training_minutes, f.is_full_time, f.is_recognised, f.result, f.role, f.rule_id, f.rule_version,
    'reversal:' || f.id, f.class_id, f.id, f.import_id, :at
from ledger_entry f
where f.import_id = :import_id and f.reverses_id is null
    and not exists (select 1 from ledger_entry r where r.reverses_id = f.id)
