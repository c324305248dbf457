select count(*) from unit where id = :id
