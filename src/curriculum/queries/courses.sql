select course.id, course.institution_id, course.name, course.part, course.topic, course.method, course.audience, course.field, course.half_days,
       course.training_minutes, course.is_core_theory, course.is_party_history, course.is_quality_course,
       route.institution_id as route_institution_id, route.bus_seats, sites.capacity as site_capacity,
       course_revision.revision, course_revision.revised_on
from course
left join course_revision on course_revision.course_id = course.id
    and course_revision.revision = (select max(newest.revision) from course_revision newest where newest.course_id = course.id)
left join route on route.id = course.route_id
left join (
    select route_stop.route_id, min(site.capacity) as capacity
    from route_stop
    join site on site.id = route_stop.site_id
    group by route_stop.route_id
) sites on sites.route_id = route.id
where course.method <> 'activity'
order by course.id
