select id from person where id_number_hash = :id_number_hash
