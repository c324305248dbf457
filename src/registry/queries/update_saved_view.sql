update saved_view
set state_json = :state_json
where id = :id
