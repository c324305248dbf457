update job set state = 'cancelled' where id = :id and state in ('waiting', 'running')
