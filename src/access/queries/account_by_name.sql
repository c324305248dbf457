select id, name, role, password_hash, password_changed_at, must_change_password, scope_unit_id, institution_id, person_id,
    totp_secret_cipher, failed_sign_ins, locked_until, is_demonstration, disabled_at, created_at
from account
where name = :name
