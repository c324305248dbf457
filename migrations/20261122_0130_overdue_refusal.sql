-- Who had to get a class this year and got none is a list of its own. Runs of before this column do not know it.
alter table nomination_refusal add column is_overdue bigint not null default 0;
