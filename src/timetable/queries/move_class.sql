update training_class
set first_day = :first_day, last_day = :last_day
where id = :id
