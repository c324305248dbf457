select * from job where state = 'running' order by id
