delete from session
where id = :id
