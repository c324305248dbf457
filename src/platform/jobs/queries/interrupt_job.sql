update job set state = 'interrupted' where id = :id
