-- Tells one writing of the read models from the next, also where they tell of the same day, plan and proposal.
alter table projection_state add column revision bigint not null default 0;
