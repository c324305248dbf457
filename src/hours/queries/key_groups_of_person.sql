select key_group_bits
from person_summary
where person_id = :person_id
