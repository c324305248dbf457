select person.id as ref_id, person_summary.unit_position as unit_position, person.name as title, '' as number, person.pinyin as pinyin
from person_summary
join person on person.id = person_summary.person_id
order by person.id
