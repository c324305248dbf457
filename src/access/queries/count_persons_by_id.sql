select count(*) from person where id = :id
