select count(*)
from nomination_refusal refusal
join person on person.id = refusal.person_id
join post on post.id = (select min(held.id) from post held where held.person_id = refusal.person_id and held.held_until is null)
join unit_position on unit_position.unit_id = post.unit_id
where refusal.nomination_run_id = :nomination_run_id
  and unit_position.position between :scope_first and :scope_last
  and unit_position.position between :unit_first and :unit_last
  and (:overdue_only = 0 or refusal.is_overdue = 1)
  and (:reason = '' or refusal.reason = :reason)
  and (:class_id = 0 or refusal.class_id = :class_id)
  and (:name = '' or person.name like :pattern escape '\')
