delete from nomination_refusal where nomination_run_id = :nomination_run_id and person_id = :person_id
