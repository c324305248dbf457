select m.class_id, m.part, cast(sum(m.training_minutes) as bigint) as training_minutes
from menu_item m
join training_class c on c.id = m.class_id
where c.plan_run_id = :run and c.id between :first_class and :last_class and m.kind not in ('opening', 'closing')
group by m.class_id, m.part
order by m.class_id, m.part
