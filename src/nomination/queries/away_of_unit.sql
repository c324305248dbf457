select nomination.person_id as person_id, post.is_leader as is_leader, post.is_head as is_head, training_class.first_day as first_day,
       training_class.last_day as last_day
from nomination
join training_class on training_class.id = nomination.class_id
join plan_entry on plan_entry.id = training_class.plan_entry_id and plan_entry.delivery <> 'online_linked'
join post on post.person_id = nomination.person_id and post.unit_id = :unit_id and post.held_from <= :last_day
     and (post.held_until is null or post.held_until >= :first_day)
where nomination.nomination_run_id = :nomination_run_id and nomination.state not in ('returned', 'withdrawn') and training_class.first_day <= :last_day and training_class.last_day >= :first_day
order by nomination.person_id, post.id
