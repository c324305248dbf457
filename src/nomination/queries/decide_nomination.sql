update nomination set state = :state, decided_by = :decided_by, decision_reason = :decision_reason where id = :id
