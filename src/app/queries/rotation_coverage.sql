-- Officials on post, and those of them with a class in the five years or a nomination for this one.
select count(*) as officials,
       coalesce(sum(case when l.person_id is not null or n.person_id is not null then 1 else 0 end), 0) as covered
from (
    select distinct person_id
    from post
    where held_until is null and rank_code < '200'
) p
left join (
    select distinct person_id
    from ledger_entry
    where kind = 'class' and first_day >= :first_day
) l on l.person_id = p.person_id
left join (
    select distinct person_id
    from nomination
    where nomination_run_id = (select max(id) from nomination_run)
) n on n.person_id = p.person_id
