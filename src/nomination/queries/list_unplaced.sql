select refusal.id, refusal.person_id, person.name as person_name, unit.id as unit_id, unit.name as unit_name, post.name as post_name,
       post.rank_code as rank_code, refusal.class_id, training_class.name as class_name, training_class.first_day as class_first_day,
       refusal.reason, refusal.benefit, refusal.is_overdue, refusal.reasons_json
from nomination_refusal refusal
join person on person.id = refusal.person_id
join training_class on training_class.id = refusal.class_id
join post on post.id = (select min(held.id) from post held where held.person_id = refusal.person_id and held.held_until is null)
join unit on unit.id = post.unit_id
join unit_position on unit_position.unit_id = unit.id
where refusal.nomination_run_id = :nomination_run_id and refusal.id > :after_id
  and unit_position.position between :scope_first and :scope_last
  and unit_position.position between :unit_first and :unit_last
  and (:overdue_only = 0 or refusal.is_overdue = 1)
  and (:reason = '' or refusal.reason = :reason)
  and (:class_id = 0 or refusal.class_id = :class_id)
  and (:name = '' or person.name like :pattern escape '\')
order by refusal.id
limit :limit
