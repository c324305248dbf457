-- Classes, trainees, materials and examinations of earlier years, as another system recorded them (six sheets).
-- Their hours stand in ledger_entry; these rows keep what the ledger has no column for.
-- Personal data: past_class_trainee and past_exam_result by person_id; kept as long as the person.

create table past_class (
    id bigint not null,
    code text not null,
    year bigint not null,
    name text not null,
    class_type text not null,
    organiser text not null,
    first_day text not null,
    last_day text not null,
    institution text not null,
    institution_tier text not null,
    training_minutes bigint not null,
    trainees bigint not null,
    days bigint not null,
    import_id bigint,
    constraint pk_past_class primary key (id),
    constraint uq_past_class_code unique (code),
    constraint ck_past_class_days check (first_day <= last_day)
);

create table past_class_file (
    id bigint not null,
    past_class_id bigint not null,
    kind text not null,
    file text not null,
    import_id bigint,
    constraint pk_past_class_file primary key (id),
    constraint uq_past_class_file unique (past_class_id, kind, file),
    constraint fk_past_class_file_class foreign key (past_class_id) references past_class (id)
);

create table past_class_trainee (
    id bigint not null,
    past_class_id bigint not null,
    person_id bigint not null,
    unit_and_post text not null,
    rank_code text not null,
    is_flagged bigint not null,
    is_class_leader bigint not null,
    is_outstanding bigint not null,
    attendance text not null,
    post_then text not null,
    training_minutes bigint not null,
    import_id bigint,
    constraint pk_past_class_trainee primary key (id),
    constraint uq_past_class_trainee unique (past_class_id, person_id),
    constraint fk_past_class_trainee_class foreign key (past_class_id) references past_class (id),
    constraint fk_past_class_trainee_person foreign key (person_id) references person (id)
);
create index ix_past_class_trainee_person on past_class_trainee (person_id);

create table past_exam_result (
    id bigint not null,
    person_id bigint not null,
    exam_kind text not null,
    day text not null,
    score text not null,
    training_minutes bigint not null,
    import_id bigint,
    constraint pk_past_exam_result primary key (id),
    constraint uq_past_exam_result unique (person_id, exam_kind, day),
    constraint fk_past_exam_result_person foreign key (person_id) references person (id)
);
