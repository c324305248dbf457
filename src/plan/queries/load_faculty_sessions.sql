select institution_id, sum(sessions_per_month) as amount from teacher where institution_id is not null group by institution_id order by institution_id
