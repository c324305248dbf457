select * from job where id < :before order by id desc limit :limit
