select name from person where id = :id
