-- What the import wizard remembers and what undoing an import needs. No personal data but import_change.before_json,
-- which holds the row as it stood before an import changed it; kept until the import is 90 days old.

create table import_mapping (
    header_hash text not null,
    sheet_key text not null,
    cells_json text not null,
    set_by text not null,
    set_at text not null,
    constraint pk_import_mapping primary key (header_hash)
);

create table import_change (
    id bigint not null,
    import_id bigint not null,
    table_name text not null,
    row_id bigint not null,
    before_json text not null,
    constraint pk_import_change primary key (id),
    constraint uq_import_change_row unique (import_id, table_name, row_id),
    constraint fk_import_change_import foreign key (import_id) references import_batch (id)
);

alter table import_batch add column undone_at text;

create table duplicate_decision (
    one_person_id bigint not null,
    other_person_id bigint not null,
    decision text not null,
    decided_by text not null,
    decided_at text not null,
    constraint pk_duplicate_decision primary key (one_person_id, other_person_id),
    constraint ck_duplicate_decision check (decision in ('merged', 'kept_apart')),
    constraint fk_duplicate_decision_one foreign key (one_person_id) references person (id),
    constraint fk_duplicate_decision_other foreign key (other_person_id) references person (id)
);
