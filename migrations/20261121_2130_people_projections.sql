-- Read models of the people's screens, written anew after imports, plans and nominations and by `lunxun project`:
-- nothing here is a fact.
-- Personal data: person_summary by person_id, search_entry.title and haystack of persons; they go with the person.

-- Of which day, year and runs the read models tell.
create table projection_state (
    name text not null,
    as_of text not null,
    forecast_year bigint not null,
    plan_run_id bigint,
    nomination_run_id bigint,
    rule_pack text not null,
    constraint pk_projection_state primary key (name)
);

-- The rules that the bits of person_summary stand for: bit 0 is 1, bit 1 is 2, bit 2 is 4.
create table summary_rule (
    bit bigint not null,
    rule_id text not null,
    constraint pk_summary_rule primary key (bit),
    constraint uq_summary_rule unique (rule_id)
);

-- One row a person managed on the day. `name_position` numbers the people by pinyin, so that pages by name need no text.
-- Without a post: unit_id and post_id null, unit_position the largest number there is, rank_code empty.
create table person_summary (
    person_id bigint not null,
    unit_position bigint not null,
    name_position bigint not null,
    unit_id bigint,
    post_id bigint,
    rank_code text not null,
    rank_order bigint not null,
    rank_group_bit bigint not null,
    field text not null,
    age bigint not null,
    key_group_bits bigint not null,
    rule_bits bigint not null,
    unmet_rule_bits bigint not null,
    forecast_unmet_bits bigint not null,
    main_rule_id text not null,
    minutes_this_year bigint not null,
    minutes_five_years bigint not null,
    minutes_required bigint not null,
    minutes_counted bigint not null,
    minutes_short bigint not null,
    half_days_required bigint not null,
    half_days_counted bigint not null,
    half_days_short bigint not null,
    forecast_minutes_short bigint not null,
    forecast_half_days_short bigint not null,
    due_on text,
    last_trained_on text,
    trainings bigint not null,
    nominations bigint not null,
    constraint pk_person_summary primary key (person_id),
    constraint fk_person_summary_person foreign key (person_id) references person (id)
);
create index ix_person_summary_unit on person_summary (unit_position);

-- What one box searches: persons, units, institutions, classes, courses. `haystack` joins the folded name, its pinyin without
-- blanks, its initials and the number.
create table search_entry (
    kind text not null,
    ref_id bigint not null,
    unit_position bigint not null,
    title text not null,
    number text not null,
    haystack text not null,
    constraint pk_search_entry primary key (kind, ref_id),
    constraint ck_search_entry_kind check (kind in ('person', 'unit', 'institution', 'class', 'course'))
);

create index ix_nomination_unit on nomination (unit_id);
create index ix_ledger_entry_topic on ledger_entry (topic, person_id);

-- How an account likes to look at a list: filters, order and columns as the screen wrote them.
create table saved_view (
    id bigint not null,
    account_id bigint not null,
    screen text not null,
    name text not null,
    state_json text not null,
    constraint pk_saved_view primary key (id),
    constraint uq_saved_view unique (account_id, screen, name),
    constraint fk_saved_view_account foreign key (account_id) references account (id)
);
