update job set state = 'running', started_at = :now where id = :id and state = 'waiting'
