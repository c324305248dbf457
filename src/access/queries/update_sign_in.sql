update sign_in
set last_seen_at = :last_seen_at, ended_at = :ended_at, needs_second_factor = :needs_second_factor
where id = :id
