update plan_run set state = 'superseded' where year = :year and state in ('proposed', 'in_force')
