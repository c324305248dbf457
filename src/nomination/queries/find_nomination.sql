select id, nomination_run_id, class_id, person_id, unit_id, state, benefit, reasons_json, decided_by, decision_reason, is_put_in
from nomination
where nomination_run_id = :nomination_run_id and class_id = :class_id and person_id = :person_id
