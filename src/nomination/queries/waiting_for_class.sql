select refusal.id, refusal.person_id, person.name as person_name, unit.id as unit_id, unit.name as unit_name, post.name as post_name,
       refusal.benefit, refusal.reason as state, 0 as is_put_in, cast(null as text) as decided_by, cast(null as text) as decision_reason,
       refusal.reasons_json
from nomination_refusal refusal
join person on person.id = refusal.person_id
join post on post.id = (select min(held.id) from post held where held.person_id = refusal.person_id and held.held_until is null)
join unit on unit.id = post.unit_id
join unit_position on unit_position.unit_id = unit.id
where refusal.nomination_run_id = :nomination_run_id and refusal.class_id = :class_id
  and unit_position.position between :scope_first and :scope_last
order by refusal.benefit desc, refusal.id
limit 50
