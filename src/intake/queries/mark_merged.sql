update person set merged_into_id = :kept where id = :gone
