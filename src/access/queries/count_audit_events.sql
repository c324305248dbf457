select count(*) as events
from audit_event
where (:actor = '' or actor = :actor)
    and (:action = '' or action = :action)
    and at >= :first_at and at < :end_at
