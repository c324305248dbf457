update job set fraction = :fraction, step = :step where id = :id and state = 'running'
