update job set fraction = :fraction, step = :step, figures = :figures where id = :id and state = 'running'
