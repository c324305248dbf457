delete from saved_view
where id = :id and account_id = :account_id
