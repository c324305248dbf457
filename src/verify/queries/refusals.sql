select person_id, class_id from nomination_refusal where nomination_run_id = :nomination_run_id order by id
