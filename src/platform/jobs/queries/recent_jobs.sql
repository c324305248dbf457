select *
from job
where id < :before and (:which = 'all' or (job.state in ('failed', 'interrupted')
       and not exists (select 1 from job later where later.kind = job.kind and later.id > job.id and later.state = 'done')))
order by id desc
limit :limit
