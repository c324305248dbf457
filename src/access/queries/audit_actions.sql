select distinct action from audit_event order by action
