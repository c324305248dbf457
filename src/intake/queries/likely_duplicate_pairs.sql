-- Persons of one name and birth with different ID numbers, in one unit or one of them without any, not yet decided upon.
select a.id as one_person_id, b.id as other_person_id
from person a
join person b on b.name = a.name and b.born_on = a.born_on and b.id > a.id
where a.merged_into_id is null and b.merged_into_id is null
    and not exists (select 1 from duplicate_decision d where d.one_person_id = a.id and d.other_person_id = b.id)
    and (
        exists (
            select 1 from post p join post q on q.unit_id = p.unit_id
            where p.person_id = a.id and q.person_id = b.id and p.held_until is null and q.held_until is null
        )
        or not exists (select 1 from post p where p.person_id = a.id and p.held_until is null)
        or not exists (select 1 from post p where p.person_id = b.id and p.held_until is null)
    )
order by a.id, b.id
limit 500
