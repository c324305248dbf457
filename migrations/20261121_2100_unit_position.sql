-- Where each unit stands in a walk through the tree of units, so that "in the subtree of" is one comparison of
-- numbers in any query. A projection of table unit, rebuilt whenever units change.
-- Holds no personal data.

create table unit_position (
    unit_id bigint not null,
    position bigint not null,
    last_position bigint not null,
    depth bigint not null,
    constraint pk_unit_position primary key (unit_id),
    constraint uq_unit_position unique (position),
    constraint fk_unit_position_unit foreign key (unit_id) references unit (id),
    constraint ck_unit_position_range check (position >= 0 and position <= last_position)
);
create index ix_post_person on post (person_id);
