select as_of
from projection_state
where name = 'person_summary'
