select id as person_id
from person
where merged_into_id is null and managed_from <= :as_of and (managed_until is null or managed_until >= :as_of)
