-- Days on which a field site cannot be visited; every route through it is closed then. No personal data.
create table site_absence (
    id bigint not null,
    site_id bigint not null,
    first_day text not null,
    last_day text not null,
    half text not null,
    constraint pk_site_absence primary key (id),
    constraint fk_site_absence_site foreign key (site_id) references site (id),
    constraint uq_site_absence unique (site_id, first_day, last_day, half),
    constraint ck_site_absence_half check (half in ('day', 'morning', 'afternoon', 'evening'))
);
