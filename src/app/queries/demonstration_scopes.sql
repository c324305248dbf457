-- The first county with its own units, the prefecture's bureau and the institution that most people and classes belong to;
-- the persons who teach most and who is called most.
with county as (
    select min(parent.id) as id
    from unit parent
    join unit below on below.parent_id = parent.id
    where parent.tier = 'county' and below.tier = 'township'
), bureau as (
    select u.id, count(*) as people
    from unit u
    join post p on p.unit_id = u.id and p.held_until is null
    where u.tier = 'prefecture' and u.kind = 'government_organ'
    group by u.id
), school as (
    select c.institution_id as id, count(*) as classes
    from training_class c
    group by c.institution_id
), taught as (
    select teacher.person_id as id, count(*) as sessions
    from session
    join teacher on teacher.id = session.teacher_id
    where teacher.person_id is not null
    group by teacher.person_id
), called as (
    select person_id as id, count(*) as places
    from nomination
    where nomination_run_id = (select max(id) from nomination_run)
    group by person_id
)
select
    (select id from county) as county_id,
    (select name from unit where id = (select id from county)) as county,
    (select id from bureau order by people desc, id limit 1) as unit_id,
    (select name from unit where id = (select id from bureau order by people desc, id limit 1)) as unit,
    (select id from school order by classes desc, id limit 1) as institution_id,
    (select name from institution where id = (select id from school order by classes desc, id limit 1)) as institution,
    (select id from taught order by sessions desc, id limit 1) as teacher_id,
    (select id from taught order by sessions desc, id limit 1 offset 1) as class_head_id,
    (select id from called order by places desc, id limit 1) as trainee_id
