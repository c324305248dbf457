insert into job (id, kind, state, fraction, step, arguments, created_at)
values (:id, :kind, 'waiting', 0, '', :arguments, :now)
