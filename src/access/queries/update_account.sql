update account
set password_hash = :password_hash, password_changed_at = :password_changed_at, must_change_password = :must_change_password,
    totp_secret_cipher = :totp_secret_cipher, failed_sign_ins = :failed_sign_ins, locked_until = :locked_until, disabled_at = :disabled_at
where id = :id
