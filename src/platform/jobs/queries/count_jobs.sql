select count(*) as jobs
from job
where (:which = 'all' or (job.state in ('failed', 'interrupted')
       and not exists (select 1 from job later where later.kind = job.kind and later.id > job.id and later.state = 'done')))
