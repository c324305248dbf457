-- Accounts, their sign-ins and former passwords.
-- Personal data: account.name and person_id, sign_in.remote_address; sign-ins are kept 6 months, accounts as
-- long as the audit chain that names them.

create table account (
    id bigint not null,
    name text not null,
    role text not null,
    password_hash text not null,
    password_changed_at text not null,
    must_change_password bigint not null,
    scope_unit_id bigint,
    institution_id bigint,
    person_id bigint,
    totp_secret_cipher text,
    failed_sign_ins bigint not null,
    locked_until text,
    is_demonstration bigint not null,
    disabled_at text,
    created_at text not null,
    constraint pk_account primary key (id),
    constraint uq_account_name unique (name),
    constraint fk_account_scope_unit foreign key (scope_unit_id) references unit (id),
    constraint fk_account_institution foreign key (institution_id) references institution (id),
    constraint fk_account_person foreign key (person_id) references person (id),
    constraint ck_account_role check (role in ('training_officer', 'unit_liaison', 'registrar', 'class_head', 'teacher',
        'trainee', 'evaluator', 'auditor', 'system_administrator', 'security_administrator', 'audit_administrator'))
);

create table former_password (
    id bigint not null,
    account_id bigint not null,
    password_hash text not null,
    set_at text not null,
    constraint pk_former_password primary key (id),
    constraint fk_former_password_account foreign key (account_id) references account (id)
);
create index ix_former_password_account on former_password (account_id);

-- `token_hash` and `csrf_hash`: the tokens themselves are known to the browser only.
create table sign_in (
    id bigint not null,
    account_id bigint not null,
    token_hash text not null,
    csrf_hash text not null,
    started_at text not null,
    last_seen_at text not null,
    ended_at text,
    needs_second_factor bigint not null,
    remote_address text not null,
    constraint pk_sign_in primary key (id),
    constraint uq_sign_in_token unique (token_hash),
    constraint fk_sign_in_account foreign key (account_id) references account (id)
);
