select id, account_id, screen, name, state_json
from saved_view
where account_id = :account_id and screen = :screen
order by name, id
limit 200
