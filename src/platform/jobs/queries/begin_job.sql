insert into job (id, kind, state, fraction, step, arguments, created_at, started_at)
values (:id, :kind, 'running', 0, '', :arguments, :now, :now)
