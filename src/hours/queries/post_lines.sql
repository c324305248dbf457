select post.id as post_id, post.unit_id as unit_id, unit.name as unit_name, post.name as name, post.rank_code as rank_code, post.is_leader as is_leader,
       post.is_head as is_head, post.held_from as held_from, post.held_until as held_until
from post
join unit on unit.id = post.unit_id
where post.person_id = :person_id
order by post.held_from desc, post.id desc
limit 200
