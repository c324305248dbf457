insert into duplicate_decision (one_person_id, other_person_id, decision, decided_by, decided_at)
values (:one, :other, :decision, :actor, :at)
