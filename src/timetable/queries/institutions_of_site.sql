select i.id, i.buses, i.name
from institution i
where exists (
    select 1
    from session s
    join training_class c on c.id = s.class_id
    join route_stop t on t.route_id = s.route_id
    where c.institution_id = i.id
      and c.plan_run_id = :plan_run_id
      and t.site_id = :site_id
      and s.day between :first_day and :last_day
)
order by i.id
limit 100000
