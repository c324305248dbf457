-- The ground: organisation, people, resources, needs, plan, nomination, curriculum, timetable, hours.
-- Common subset of SQLite and PostgreSQL. Dates are text 'YYYY-MM-DD', inclusive; an open end is null.
-- Booleans are bigint 0/1. Ids come from id_block. Lists of codes are text, separated by a comma.
-- "Personal data" names the columns and how long they are kept; all other columns hold none.

create table id_block (
    table_name text not null,
    next_id bigint not null,
    constraint pk_id_block primary key (table_name)
);

-- ---- platform ---------------------------------------------------------------------------------
create table setting (
    name text not null,
    value text not null,
    constraint pk_setting primary key (name)
);

create table job (
    id bigint not null,
    kind text not null,
    state text not null,
    fraction double precision not null,
    step text not null,
    error text,
    arguments text not null,
    result text,
    created_at text not null,
    started_at text,
    ended_at text,
    constraint pk_job primary key (id),
    constraint ck_job_state check (state in ('waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted'))
);

-- Append-only; `hash` covers the row and the hash before it.
create table audit_event (
    id bigint not null,
    at text not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail text not null,
    previous_hash text not null,
    hash text not null,
    constraint pk_audit_event primary key (id)
);

create table import_batch (
    id bigint not null,
    file_name text not null,
    content_hash text not null,
    imported_at text not null,
    mode text not null,
    rows_read bigint not null,
    rows_committed bigint not null,
    rows_unchanged bigint not null,
    rows_refused bigint not null,
    constraint pk_import_batch primary key (id),
    constraint ck_import_batch_mode check (mode in ('all_or_nothing', 'clean_rows'))
);

-- ---- organisation -----------------------------------------------------------------------------
create table unit (
    id bigint not null,
    code text not null,
    name text not null,
    parent_id bigint,
    tier text not null,
    kind text not null,
    division_code text not null,
    valid_from text not null,
    valid_until text,
    import_id bigint,
    constraint pk_unit primary key (id),
    constraint uq_unit_code unique (code),
    constraint fk_unit_parent foreign key (parent_id) references unit (id),
    constraint ck_unit_tier check (tier in ('province', 'prefecture', 'county', 'township', 'village'))
);
create index ix_unit_parent on unit (parent_id);

-- Former names of a unit, and the code it had then; renamed and merged units stay findable.
create table unit_former_name (
    id bigint not null,
    unit_id bigint not null,
    name text not null,
    code text,
    valid_until text,
    constraint pk_unit_former_name primary key (id),
    constraint fk_unit_former_name_unit foreign key (unit_id) references unit (id)
);
create index ix_unit_former_name_name on unit_former_name (name);

create table institution (
    id bigint not null,
    code text not null,
    name text not null,
    tier text not null,
    kind text not null,
    division_code text not null,
    main_class_capacity bigint not null,
    buses bigint not null,
    valid_from text not null,
    valid_until text,
    import_id bigint,
    constraint pk_institution primary key (id),
    constraint uq_institution_code unique (code),
    constraint ck_institution_kind check (kind in ('party_school', 'academy', 'university', 'online_academy', 'base', 'other'))
);

-- ---- people -----------------------------------------------------------------------------------
-- Personal data: name, id_number_*, sex, born_on, nationality, education, phone_cipher, political_status;
-- kept while the person is managed and 10 years after, then reduced to id and unit.
create table person (
    id bigint not null,
    id_number_cipher text not null,
    id_number_hash text not null,
    id_number_tail text not null,
    name text not null,
    pinyin text not null,
    sex text not null,
    born_on text not null,
    nationality text not null,
    political_status text not null,
    education text not null,
    speciality text not null,
    phone_cipher text,
    occupation text not null,
    is_online_learner bigint not null,
    managed_from text not null,
    managed_until text,
    merged_into_id bigint,
    import_id bigint,
    constraint pk_person primary key (id),
    constraint uq_person_id_number unique (id_number_hash),
    constraint ck_person_sex check (sex in ('female', 'male'))
);
create index ix_person_name on person (name);

create table post (
    id bigint not null,
    person_id bigint not null,
    unit_id bigint not null,
    name text not null,
    rank_code text not null,
    is_leader bigint not null,
    is_head bigint not null,
    is_hard_to_release bigint not null,
    field text not null,
    held_from text not null,
    held_until text,
    import_id bigint,
    constraint pk_post primary key (id),
    constraint fk_post_person foreign key (person_id) references person (id),
    constraint fk_post_unit foreign key (unit_id) references unit (id),
    constraint uq_post unique (person_id, unit_id, held_from, name)
);
create index ix_post_unit on post (unit_id);

-- ---- calendar and resources -------------------------------------------------------------------
-- Blackouts of a unit or a division: meeting seasons, harvest, flood. Both scopes null: everywhere.
create table blackout (
    id bigint not null,
    unit_id bigint,
    institution_id bigint,
    division_code text,
    first_day text not null,
    last_day text not null,
    reason text not null,
    import_id bigint,
    constraint pk_blackout primary key (id)
);

create table dormitory (
    id bigint not null,
    institution_id bigint not null,
    code text not null,
    name text not null,
    beds bigint not null,
    import_id bigint,
    constraint pk_dormitory primary key (id),
    constraint uq_dormitory_code unique (code),
    constraint fk_dormitory_institution foreign key (institution_id) references institution (id)
);

create table room (
    id bigint not null,
    institution_id bigint not null,
    code text not null,
    name text not null,
    kind text not null,
    capacity bigint not null,
    is_relay_ready bigint not null,
    import_id bigint,
    constraint pk_room primary key (id),
    constraint uq_room_code unique (code),
    constraint fk_room_institution foreign key (institution_id) references institution (id),
    constraint ck_room_kind check (kind in ('classroom', 'lecture_hall', 'auditorium', 'seminar_room', 'computer_room'))
);

create table teacher (
    id bigint not null,
    code text not null,
    name text not null,
    source_type text not null,
    institution_id bigint,
    unit_id bigint,
    person_id bigint,
    fee_grade text not null,
    is_leading_official bigint not null,
    sessions_per_month bigint not null,
    admitted_on text not null,
    valid_until text,
    import_id bigint,
    constraint pk_teacher primary key (id),
    constraint uq_teacher_code unique (code),
    constraint ck_teacher_source check (source_type in ('full_time', 'leading_official', 'professor', 'grassroots_official', 'model', 'rural_expert', 'specialist')),
    constraint ck_teacher_fee_grade check (fee_grade in ('none', 'associate_senior', 'senior', 'national_expert'))
);

create table teacher_absence (
    id bigint not null,
    teacher_id bigint not null,
    first_day text not null,
    last_day text not null,
    half text not null,
    import_id bigint,
    constraint pk_teacher_absence primary key (id),
    constraint fk_teacher_absence_teacher foreign key (teacher_id) references teacher (id),
    constraint uq_teacher_absence unique (teacher_id, first_day, last_day, half),
    constraint ck_teacher_absence_half check (half in ('day', 'morning', 'afternoon', 'evening'))
);

create table room_absence (
    id bigint not null,
    room_id bigint not null,
    first_day text not null,
    last_day text not null,
    half text not null,
    import_id bigint,
    constraint pk_room_absence primary key (id),
    constraint fk_room_absence_room foreign key (room_id) references room (id),
    constraint uq_room_absence unique (room_id, first_day, last_day, half),
    constraint ck_room_absence_half check (half in ('day', 'morning', 'afternoon', 'evening'))
);

create table course (
    id bigint not null,
    code text not null,
    name text not null,
    institution_id bigint,
    part text not null,
    area text not null,
    topic text not null,
    method text not null,
    audience text not null,
    field text not null,
    half_days bigint not null,
    training_minutes bigint not null,
    room_kind text not null,
    route_id bigint,
    is_core_theory bigint not null,
    is_party_history bigint not null,
    is_quality_course bigint not null,
    closes_gap text not null,
    import_id bigint,
    constraint pk_course primary key (id),
    constraint uq_course_code unique (code),
    constraint ck_course_part check (part in ('theory', 'party_spirit', 'political', 'ability', 'knowledge')),
    constraint ck_course_method check (method in ('lecture', 'discussion', 'case', 'simulation', 'on_site', 'self_reading', 'interview', 'demonstration', 'activity'))
);

create table course_revision (
    id bigint not null,
    course_id bigint not null,
    revision bigint not null,
    revised_on text not null,
    note text not null,
    import_id bigint,
    constraint pk_course_revision primary key (id),
    constraint uq_course_revision unique (course_id, revision),
    constraint fk_course_revision_course foreign key (course_id) references course (id)
);

create table teacher_course (
    id bigint not null,
    teacher_id bigint not null,
    course_id bigint not null,
    import_id bigint,
    constraint pk_teacher_course primary key (id),
    constraint uq_teacher_course unique (teacher_id, course_id),
    constraint fk_teacher_course_teacher foreign key (teacher_id) references teacher (id),
    constraint fk_teacher_course_course foreign key (course_id) references course (id)
);

create table reading_item (
    id bigint not null,
    code text not null,
    title text not null,
    chapters text not null,
    medium text not null,
    topic text not null,
    audience text not null,
    is_required bigint not null,
    reading_minutes bigint not null,
    import_id bigint,
    constraint pk_reading_item primary key (id),
    constraint uq_reading_item_code unique (code),
    constraint ck_reading_item_medium check (medium in ('book', 'audio_video', 'network'))
);

create table base (
    id bigint not null,
    code text not null,
    name text not null,
    division_code text not null,
    directory_level text not null,
    import_id bigint,
    constraint pk_base primary key (id),
    constraint uq_base_code unique (code)
);

create table site (
    id bigint not null,
    code text not null,
    name text not null,
    base_id bigint,
    division_code text not null,
    topic text not null,
    capacity bigint not null,
    import_id bigint,
    constraint pk_site primary key (id),
    constraint uq_site_code unique (code)
);

create table route (
    id bigint not null,
    code text not null,
    name text not null,
    institution_id bigint,
    half_days bigint not null,
    bus_seats bigint not null,
    import_id bigint,
    constraint pk_route primary key (id),
    constraint uq_route_code unique (code),
    constraint ck_route_half_days check (half_days in (1, 2))
);

create table route_stop (
    id bigint not null,
    route_id bigint not null,
    position bigint not null,
    site_id bigint not null,
    stay_minutes bigint not null,
    travel_minutes bigint not null,
    import_id bigint,
    constraint pk_route_stop primary key (id),
    constraint uq_route_stop unique (route_id, position),
    constraint fk_route_stop_route foreign key (route_id) references route (id),
    constraint fk_route_stop_site foreign key (site_id) references site (id)
);

-- ---- needs ------------------------------------------------------------------------------------
-- A stated need: of the organisation (unit_id and audience), of a post (unit_id and audience) or of one person.
-- Personal data: person_id with topic; kept 6 years.
create table need (
    id bigint not null,
    source text not null,
    unit_id bigint,
    person_id bigint,
    audience text not null,
    field text not null,
    topic text not null,
    gap_kind text not null,
    weight bigint not null,
    stated_on text not null,
    note text not null,
    import_id bigint,
    constraint pk_need primary key (id),
    constraint ck_need_source check (source in ('organisation', 'post', 'personal')),
    constraint ck_need_gap_kind check (gap_kind in ('knowledge', 'experience', 'ability')),
    constraint ck_need_weight check (weight between 1 and 5)
);
create index ix_need_person on need (person_id);

-- ---- plan -------------------------------------------------------------------------------------
create table plan_entry (
    id bigint not null,
    code text not null,
    year bigint not null,
    name text not null,
    tier text not null,
    organiser_unit_id bigint not null,
    co_organiser text not null,
    institution_id bigint not null,
    class_type text not null,
    field text not null,
    topic text not null,
    goal text not null,
    audience text not null,
    audience_scope_unit_id bigint,
    audience_scope_division text not null,
    key_group text not null,
    seats_min bigint not null,
    seats_max bigint not null,
    days bigint not null,
    runs bigint not null,
    earliest_day text not null,
    latest_day text not null,
    budget_yuan bigint not null,
    delivery text not null,
    is_main_class bigint not null,
    is_priority bigint not null,
    is_out_of_region bigint not null,
    is_resident bigint not null,
    state text not null,
    submitted_on text not null,
    approval_number text,
    import_id bigint,
    constraint pk_plan_entry primary key (id),
    constraint uq_plan_entry_code unique (code),
    constraint fk_plan_entry_unit foreign key (organiser_unit_id) references unit (id),
    constraint fk_plan_entry_institution foreign key (institution_id) references institution (id),
    constraint ck_plan_entry_tier check (tier in ('province', 'prefecture', 'county', 'township')),
    constraint ck_plan_entry_delivery check (delivery in ('classroom', 'online_linked', 'mixed')),
    constraint ck_plan_entry_state check (state in ('draft', 'submitted', 'returned', 'approved', 'issued', 'cancelled')),
    constraint ck_plan_entry_seats check (seats_min >= 1 and seats_min <= seats_max),
    constraint ck_plan_entry_days check (days between 1 and 366)
);

-- One run of the planner over a year: the proposal's version. Later runs do not overwrite earlier ones.
create table plan_run (
    id bigint not null,
    year bigint not null,
    version bigint not null,
    today text not null,
    seed bigint not null,
    rule_pack_id text not null,
    rule_pack_version text not null,
    created_at text not null,
    state text not null,
    constraint pk_plan_run primary key (id),
    constraint uq_plan_run_version unique (year, version),
    constraint ck_plan_run_state check (state in ('proposed', 'in_force', 'superseded'))
);

-- What the checks found; `values_json` fills the placeholders of message `message_key`.
create table plan_finding (
    id bigint not null,
    plan_run_id bigint not null,
    plan_entry_id bigint,
    other_entry_id bigint,
    check_name text not null,
    severity text not null,
    disposition text not null,
    message_key text not null,
    values_json text not null,
    constraint pk_plan_finding primary key (id),
    constraint fk_plan_finding_run foreign key (plan_run_id) references plan_run (id),
    constraint ck_plan_finding_severity check (severity in ('blocking', 'warning', 'notice')),
    constraint ck_plan_finding_disposition check (disposition in ('none', 'hold', 'merge', 'reject'))
);

create table training_class (
    id bigint not null,
    plan_run_id bigint not null,
    plan_entry_id bigint not null,
    code text not null,
    run_number bigint not null,
    name text not null,
    institution_id bigint not null,
    first_day text not null,
    last_day text not null,
    seats_min bigint not null,
    seats_max bigint not null,
    beds bigint not null,
    state text not null,
    constraint pk_training_class primary key (id),
    constraint uq_training_class_code unique (plan_run_id, code),
    constraint fk_training_class_entry foreign key (plan_entry_id) references plan_entry (id),
    constraint ck_training_class_state check (state in ('prepared', 'enrolling', 'open', 'finished', 'materials_complete', 'closed', 'archived', 'cancelled')),
    constraint ck_training_class_days check (first_day <= last_day)
);

create table class_quota (
    id bigint not null,
    class_id bigint not null,
    unit_id bigint not null,
    seats bigint not null,
    constraint pk_class_quota primary key (id),
    constraint uq_class_quota unique (class_id, unit_id),
    constraint ck_class_quota_seats check (seats >= 0)
);

-- ---- nomination -------------------------------------------------------------------------------
create table nomination_run (
    id bigint not null,
    plan_run_id bigint not null,
    created_at text not null,
    seed bigint not null,
    settings_json text not null,
    value bigint not null,
    upper_bound bigint not null,
    persons bigint not null,
    classes bigint not null,
    eligible_pairs bigint not null,
    places bigint not null,
    must_unserved bigint not null,
    classes_not_run bigint not null,
    constraint pk_nomination_run primary key (id)
);

-- A proposal until a person decides. `benefit` and the reasons are those of the run.
create table nomination (
    id bigint not null,
    nomination_run_id bigint not null,
    class_id bigint not null,
    person_id bigint not null,
    unit_id bigint not null,
    state text not null,
    benefit bigint not null,
    reasons_json text not null,
    decided_by text,
    decision_reason text,
    constraint pk_nomination primary key (id),
    constraint uq_nomination unique (nomination_run_id, class_id, person_id),
    constraint fk_nomination_class foreign key (class_id) references training_class (id),
    constraint fk_nomination_person foreign key (person_id) references person (id),
    constraint ck_nomination_state check (state in ('proposed', 'returned', 'confirmed', 'reported', 'no_show', 'completed', 'unqualified', 'withdrawn'))
);
create index ix_nomination_person on nomination (person_id);
create index ix_nomination_class on nomination (class_id);

-- One row for each eligible person without a place: the class that came nearest, and why not.
create table nomination_refusal (
    id bigint not null,
    nomination_run_id bigint not null,
    person_id bigint not null,
    class_id bigint not null,
    benefit bigint not null,
    reason text not null,
    reasons_json text not null,
    constraint pk_nomination_refusal primary key (id),
    constraint uq_nomination_refusal unique (nomination_run_id, person_id)
);
create index ix_nomination_refusal_person on nomination_refusal (person_id);

-- Prices that the solver returns: where one more seat, or one more person released, would gain most.
create table nomination_price (
    id bigint not null,
    nomination_run_id bigint not null,
    kind text not null,
    class_id bigint,
    release_limit_id bigint,
    first_day text,
    last_day text,
    price bigint not null,
    constraint pk_nomination_price primary key (id),
    constraint ck_nomination_price_kind check (kind in ('seat', 'release'))
);

-- Who may not all be away at once in a run: a unit, its leadership, a pair of deputies.
create table release_limit (
    id bigint not null,
    nomination_run_id bigint not null,
    unit_id bigint not null,
    kind text not null,
    members bigint not null,
    away_at_most bigint not null,
    constraint pk_release_limit primary key (id),
    constraint ck_release_limit_kind check (kind in ('unit', 'leadership', 'heads'))
);

-- ---- curriculum and timetable -----------------------------------------------------------------
create table menu_item (
    id bigint not null,
    class_id bigint not null,
    position bigint not null,
    kind text not null,
    part text not null,
    block text not null,
    course_id bigint,
    course_revision bigint,
    title text not null,
    method text not null,
    half_days bigint not null,
    training_minutes bigint not null,
    required_by text not null,
    constraint pk_menu_item primary key (id),
    constraint uq_menu_item unique (class_id, position),
    constraint fk_menu_item_class foreign key (class_id) references training_class (id),
    constraint ck_menu_item_kind check (kind in ('course', 'reading', 'opening', 'closing', 'examination', 'discussion', 'activity')),
    constraint ck_menu_item_block check (block in ('teaching_unit', 'module', 'seminar_course', 'none'))
);

create table class_reading (
    id bigint not null,
    class_id bigint not null,
    reading_item_id bigint not null,
    is_required bigint not null,
    constraint pk_class_reading primary key (id),
    constraint uq_class_reading unique (class_id, reading_item_id)
);

create table menu_finding (
    id bigint not null,
    class_id bigint not null,
    rule_id text not null,
    severity text not null,
    message_key text not null,
    values_json text not null,
    constraint pk_menu_finding primary key (id),
    constraint ck_menu_finding_severity check (severity in ('blocking', 'warning', 'notice'))
);
create index ix_menu_finding_class on menu_finding (class_id);

-- One meeting of a class in one half-day and place; a full-day route is two sessions of one menu item.
create table session (
    id bigint not null,
    class_id bigint not null,
    menu_item_id bigint not null,
    part_number bigint not null,
    day text not null,
    half text not null,
    starts_at text not null,
    training_minutes bigint not null,
    teacher_id bigint,
    room_id bigint,
    route_id bigint,
    is_online bigint not null,
    constraint pk_session primary key (id),
    constraint uq_session unique (class_id, menu_item_id, part_number),
    constraint fk_session_class foreign key (class_id) references training_class (id),
    constraint fk_session_menu_item foreign key (menu_item_id) references menu_item (id),
    constraint ck_session_half check (half in ('morning', 'afternoon', 'evening'))
);
create index ix_session_class on session (class_id);
create index ix_session_teacher on session (teacher_id);
create index ix_session_menu_item on session (menu_item_id);

create table timetable_finding (
    id bigint not null,
    class_id bigint,
    menu_item_id bigint,
    severity text not null,
    message_key text not null,
    values_json text not null,
    constraint pk_timetable_finding primary key (id),
    constraint ck_timetable_finding_severity check (severity in ('blocking', 'warning', 'notice'))
);

-- ---- hours ------------------------------------------------------------------------------------
-- Append-only: one row, one piece of evidence. Corrected by a row that reverses it, never edited.
-- Personal data: person_id with activity; kept as long as the person.
create table ledger_entry (
    id bigint not null,
    person_id bigint not null,
    kind text not null,
    activity text not null,
    organiser text not null,
    institution text not null,
    topic text not null,
    class_type text not null,
    first_day text not null,
    last_day text not null,
    half_days bigint not null,
    training_minutes bigint not null,
    is_full_time bigint not null,
    is_recognised bigint not null,
    result text not null,
    role text not null,
    rule_id text not null,
    rule_version text not null,
    evidence text not null,
    class_id bigint,
    reverses_id bigint,
    import_id bigint,
    entered_at text not null,
    constraint pk_ledger_entry primary key (id),
    constraint fk_ledger_entry_person foreign key (person_id) references person (id),
    constraint uq_ledger_entry_evidence unique (person_id, evidence),
    constraint uq_ledger_entry_reverses unique (reverses_id),
    constraint ck_ledger_entry_kind check (kind in ('class', 'group_study', 'lecture', 'online', 'examination', 'teaching', 'practice', 'other')),
    constraint ck_ledger_entry_days check (first_day <= last_day),
    constraint ck_ledger_entry_result check (result in ('qualified', 'unqualified', 'unknown'))
);

-- ---- reports ----------------------------------------------------------------------------------
create table report_snapshot (
    id bigint not null,
    table_name text not null,
    year bigint not null,
    created_at text not null,
    rule_pack_version text not null,
    content_hash text not null,
    content_json text not null,
    constraint pk_report_snapshot primary key (id)
);
