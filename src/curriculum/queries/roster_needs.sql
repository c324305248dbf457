select nomination.class_id, need.topic, cast(sum(need.weight) as bigint) as amount
from nomination
join need on need.person_id = nomination.person_id
where nomination.nomination_run_id = :nomination_run_id and nomination.state not in ('returned', 'withdrawn')
group by nomination.class_id, need.topic
order by nomination.class_id, need.topic
