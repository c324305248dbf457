select id as person_id
from person
where managed_from <= :day and (managed_until is null or managed_until >= :day) and merged_into_id is null
order by id
