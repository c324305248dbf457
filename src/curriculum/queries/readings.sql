select id, topic, audience, is_required, reading_minutes
from reading_item
order by id
