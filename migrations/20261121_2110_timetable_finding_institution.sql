-- What a timetable says of an institution as a whole, such as its leaders' share of a half-year.
alter table timetable_finding add column institution_id bigint;
