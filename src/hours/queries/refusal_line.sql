select nomination_refusal.class_id as class_id, training_class.name as class_name, nomination_refusal.reasons_json as reasons_json
from nomination_refusal
join training_class on training_class.id = nomination_refusal.class_id
where nomination_refusal.nomination_run_id = :nomination_run_id and nomination_refusal.person_id = :person_id
order by nomination_refusal.id
limit 1
