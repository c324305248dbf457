-- What floors for groups came to in a run, and what its value would have been without them. Runs without floors: none, 0.
alter table nomination_run add column floors_json text not null default '[]';
alter table nomination_run add column value_without_floors bigint not null default 0;
