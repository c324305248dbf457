select post.unit_id, unit.tier, count(distinct post.person_id) as members
from post
join unit on unit.id = post.unit_id
where post.held_from <= :day and (post.held_until is null or post.held_until >= :day)
  and (:of = 'unit' or (:of = 'leadership' and post.is_leader = 1) or (:of = 'heads' and post.is_head = 1))
group by post.unit_id, unit.tier
order by post.unit_id
