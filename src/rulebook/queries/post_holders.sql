select post.person_id, post.unit_id, post.rank_code
from post
join person on person.id = post.person_id and person.managed_until is null and person.merged_into_id is null
where post.held_from <= :day and (post.held_until is null or post.held_until >= :day)
order by post.person_id, post.id
