select max(id) from nomination_decision
where year = :year and plan_entry_id = :plan_entry_id and run_number = :run_number and person_id = :person_id
