select id, source, unit_id, person_id, audience, field, topic, gap_kind, weight, stated_on
from need
where person_id = :person_id or person_id is null
order by id
