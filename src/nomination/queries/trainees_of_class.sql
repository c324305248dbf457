select nomination.id, nomination.person_id, person.name as person_name, unit.id as unit_id, unit.name as unit_name,
       coalesce((select post.name from post where post.person_id = person.id and post.unit_id = nomination.unit_id and post.held_until is null
                 order by post.id limit 1), '') as post_name,
       nomination.benefit, nomination.state, nomination.is_put_in, nomination.decided_by, nomination.decision_reason, nomination.reasons_json
from nomination
join person on person.id = nomination.person_id
join unit on unit.id = nomination.unit_id
join unit_position on unit_position.unit_id = unit.id
where nomination.nomination_run_id = :nomination_run_id and nomination.class_id = :class_id
  and unit_position.position between :scope_first and :scope_last
order by nomination.benefit desc, nomination.id
