select (select coalesce(max(id), 0) from audit_event where action not in ('sign_in', 'sign_out', 'access.out_of_scope')) as last_change_id,
       (select count(*) from job where ended_at is not null) as jobs_ended
