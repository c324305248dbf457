select count(*) as decisions from duplicate_decision where one_person_id = :one and other_person_id = :other
