select id, nomination_run_id, class_id, person_id, unit_id, state, benefit, reasons_json, decided_by, decision_reason
from nomination
where nomination_run_id = :nomination_run_id and class_id = :class_id
order by benefit desc, person_id, id
