-- The facts of a person who is another one count for that one; what both have stays once.
insert into ledger_entry (id, person_id, kind, activity, organiser, institution, topic, class_type, first_day, last_day, half_days, training_minutes,
    is_full_time, is_recognised, result, role, rule_id, rule_version, evidence, class_id, entered_at)
select :first_id + row_number() over (order by f.id) - 1, :kept, f.kind, f.activity, f.organiser, f.institution, f.topic, f.class_type, f.first_day,
    f.last_day, f.half_days, f.training_minutes, f.is_full_time, f.is_recognised, f.result, f.role, f.rule_id, f.rule_version,
    'merged:' || f.id, f.class_id, :at
from ledger_entry f
where f.person_id = :gone and f.reverses_id is null
    and not exists (select 1 from ledger_entry r where r.reverses_id = f.id)
    and not exists (
        select 1 from ledger_entry k
        where k.person_id = :kept and k.activity = f.activity and k.first_day = f.first_day and k.last_day = f.last_day and k.kind = f.kind
    )
