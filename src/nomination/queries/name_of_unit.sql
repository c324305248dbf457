select name from unit where id = :id
