select audience, topic, cast(sum(weight) as bigint) as weight
from need
where person_id is null
group by audience, topic
order by audience, topic
