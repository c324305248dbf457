select * from job where state in ('waiting', 'running') order by id
