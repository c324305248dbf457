select id, account_id, token_hash, csrf_hash, started_at, last_seen_at, ended_at, needs_second_factor, remote_address
from sign_in
where token_hash = :token_hash
