with run as (
    select max(id) as id
    from plan_run
    where year = :year and state in ('proposed', 'in_force')
), nominated as (
    select max(n.id) as id
    from nomination_run n, run
    where n.plan_run_id = run.id
)
select
    (select count(*) from person where merged_into_id is null) as people,
    (select count(*) from unit) as units,
    (select count(*) from plan_entry where year = :year) as plan_entries,
    (select count(*) from training_class c, run where c.plan_run_id = run.id and c.state <> 'cancelled') as classes,
    (select coalesce(sum(c.seats_max), 0) from training_class c, run where c.plan_run_id = run.id and c.state <> 'cancelled') as seats,
    (select count(*) from nomination x, nominated where x.nomination_run_id = nominated.id) as places,
    (select count(distinct x.person_id) from nomination x, nominated where x.nomination_run_id = nominated.id) as people_nominated,
    (select count(*) from session s, training_class c, run where s.class_id = c.id and c.plan_run_id = run.id) as sessions,
    (select coalesce(sum(s.training_minutes), 0) from session s, training_class c, run where s.class_id = c.id and c.plan_run_id = run.id) as teaching_minutes,
    (select count(*) from plan_finding f, run where f.plan_run_id = run.id) as plan_findings,
    (select count(*) from menu_finding f, training_class c, run where f.class_id = c.id and c.plan_run_id = run.id) as menu_findings,
    (select count(*) from timetable_finding f, training_class c, run where f.class_id = c.id and c.plan_run_id = run.id and f.severity <> 'notice') as timetable_findings
