select count(*) from institution where id = :id
