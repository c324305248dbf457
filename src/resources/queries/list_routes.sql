select route.id, route.code, route.name, institution.name as institution_name, route.half_days, route.bus_seats,
       (select count(*)
        from session
        join training_class on training_class.id = session.class_id
        where session.route_id = route.id and training_class.plan_run_id = (select max(id) from plan_run where year = :year and state in ('proposed', 'in_force'))) as sessions
from route
left join institution on institution.id = route.institution_id
order by route.code, route.id
limit 200
