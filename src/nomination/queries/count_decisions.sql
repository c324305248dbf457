select count(*)
from nomination_decision decision
join post on post.id = (select min(held.id) from post held where held.person_id = decision.person_id)
join unit_position on unit_position.unit_id = post.unit_id
where decision.year = :year and unit_position.position between :scope_first and :scope_last
