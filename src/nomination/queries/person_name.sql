select name from person where id = :person_id
