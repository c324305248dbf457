select count(*) as jobs from job
