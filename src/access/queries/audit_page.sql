select id, at, actor, action, subject, detail, previous_hash, hash
from audit_event
where id < :before
    and (:actor = '' or actor = :actor)
    and (:action = '' or action = :action)
    and at >= :first_at and at < :end_at
order by id desc
limit :limit
