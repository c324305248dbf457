select p.id, p.name, p.born_on, p.sex, p.merged_into_id,
    coalesce((select min(u.name || ' ' || t.name) from post t join unit u on u.id = t.unit_id where t.person_id = p.id and t.held_until is null), '') as post,
    (select count(*) from ledger_entry e where e.person_id = p.id) as facts
from person p
where p.id = :id
