select person.id as id, person.name as name,
       coalesce((select unit.name from post join unit on unit.id = post.unit_id
                 where post.person_id = person.id and post.held_until is null order by post.is_head desc, post.held_from, post.id limit 1), '') as unit
from person
where person.merged_into_id is null and (person.id = :person_id or person.name = :name)
order by person.id
limit 21
