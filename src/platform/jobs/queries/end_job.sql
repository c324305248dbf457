update job
set state = :state, fraction = :fraction, step = :step, figures = :figures, error = :error, result = :result, ended_at = :now
where id = :id
