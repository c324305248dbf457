select nomination.person_id, post.is_leader, post.is_head, training_class.first_day, training_class.last_day
from post
join nomination on nomination.person_id = post.person_id and nomination.nomination_run_id = :nomination_run_id
     and nomination.state not in ('returned', 'withdrawn')
join training_class on training_class.id = nomination.class_id
join plan_entry on plan_entry.id = training_class.plan_entry_id and plan_entry.delivery <> 'online_linked'
where post.unit_id = :unit_id and post.held_from <= :year_last and (post.held_until is null or post.held_until >= :year_first)
  and training_class.first_day <= :last_day and training_class.last_day >= :first_day
order by nomination.person_id, post.id
