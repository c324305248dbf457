delete from projection_state where name = :name
