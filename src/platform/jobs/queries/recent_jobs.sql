select * from job order by id desc limit :limit
