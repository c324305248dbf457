select count(*) as found
from post
join unit_position on unit_position.unit_id = post.unit_id
where post.person_id = :person_id and post.held_until is null and unit_position.position between :scope_first and :scope_last
