select coalesce(max(year), 0) from plan_run where state in ('proposed', 'in_force')
