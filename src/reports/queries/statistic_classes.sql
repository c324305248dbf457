select c.code, c.name, e.tier, e.class_type, c.state, c.first_day, c.last_day, e.is_out_of_region,
       case when exists (select 1
                         from training_class b
                         join plan_run r on r.id = b.plan_run_id
                         where b.plan_entry_id = c.plan_entry_id and b.run_number = c.run_number and r.state = 'superseded'
                           and p.state = 'in_force' and r.year = p.year
                           and (b.first_day <> c.first_day or b.last_day <> c.last_day or b.institution_id <> c.institution_id))
            then 1 else 0 end as is_changed,
       (select count(*)
        from nomination n
        where n.class_id = c.id and n.nomination_run_id = (select max(id) from nomination_run where plan_run_id = :run)
          and n.state in ('proposed', 'confirmed', 'reported', 'completed', 'unqualified')) as people,
       coalesce((select cast(sum(s.training_minutes) as bigint) from session s where s.class_id = c.id), 0) as training_minutes
from training_class c
join plan_run p on p.id = c.plan_run_id
join plan_entry e on e.id = c.plan_entry_id
where c.plan_run_id = :run
order by c.code, c.id
