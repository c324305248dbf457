select id, account_id, password_hash, set_at
from former_password
where account_id = :account_id
order by id desc
limit :at_most
