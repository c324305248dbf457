select max(year) from plan_run
