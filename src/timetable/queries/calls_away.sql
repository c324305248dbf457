with moved_class as (
    select o.id from training_class o
    where o.id = :class_id or (o.institution_id = :institution_id and o.first_day <= :last_day and o.last_day >= :first_day)
), concerned as (
    select distinct held.unit_id
    from nomination moved
    join post held on held.person_id = moved.person_id
    where moved.nomination_run_id = (select max(r.id) from nomination_run r where r.plan_run_id = :plan_run_id)
      and moved.class_id in (select id from moved_class)
)
select n.class_id, n.person_id, post.unit_id, max(post.is_leader) as is_leader, max(post.is_head) as is_head, c.first_day, c.last_day
from concerned
join post on post.unit_id = concerned.unit_id and post.held_from <= :year_ends and (post.held_until is null or post.held_until >= :year_begins)
join nomination n on n.person_id = post.person_id and n.nomination_run_id = (select max(r.id) from nomination_run r where r.plan_run_id = :plan_run_id)
join training_class c on c.id = n.class_id
join plan_entry e on e.id = c.plan_entry_id and e.delivery <> 'online_linked'
where n.state not in ('returned', 'withdrawn')
group by n.class_id, n.person_id, post.unit_id, c.first_day, c.last_day
order by n.class_id, n.person_id, post.unit_id
limit 10000000
