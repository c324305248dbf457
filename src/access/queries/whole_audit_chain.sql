select id, at, actor, action, subject, detail, previous_hash, hash
from audit_event
order by id
