-- What people decide about a proposal, and how a run came to its value.
-- nomination_decision is append-only: the newest row of a person and a class (by plan entry and run number, which outlive
-- versions of the plan) is what counts, in the run it was made on and in every later one.
-- Personal data: person_id, reason, reasons_json; kept 6 years.
alter table nomination add column is_put_in bigint not null default 0;
alter table nomination_run add column decisions bigint not null default 0;
alter table nomination_run add column progress_json text not null default '[]';
alter table nomination_run add column fairness_json text not null default '[]';

create table nomination_decision (
    id bigint not null,
    year bigint not null,
    nomination_run_id bigint not null,
    class_id bigint not null,
    plan_entry_id bigint not null,
    run_number bigint not null,
    person_id bigint not null,
    kind text not null,
    deed bigint not null,
    benefit bigint not null,
    reasons_json text not null,
    reason text not null,
    decided_by text not null,
    decided_at text not null,
    constraint pk_nomination_decision primary key (id),
    constraint fk_nomination_decision_person foreign key (person_id) references person (id),
    constraint fk_nomination_decision_class foreign key (class_id) references training_class (id),
    constraint ck_nomination_decision_kind check (kind in ('put_in', 'take_out', 'set_free'))
);
create index ix_nomination_decision_person on nomination_decision (person_id);
create index ix_nomination_decision_run on nomination_decision (nomination_run_id);
