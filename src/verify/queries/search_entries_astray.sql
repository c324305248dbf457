select 'person' as kind, person.id as ref_id
from person_summary
join person on person.id = person_summary.person_id
left join search_entry on search_entry.kind = 'person' and search_entry.ref_id = person.id and search_entry.title = person.name
    and search_entry.unit_position = person_summary.unit_position
where search_entry.ref_id is null
union all
select 'unit', unit.id
from unit
left join search_entry on search_entry.kind = 'unit' and search_entry.ref_id = unit.id and search_entry.title = unit.name
where search_entry.ref_id is null
union all
select 'course', course.id
from course
left join search_entry on search_entry.kind = 'course' and search_entry.ref_id = course.id and search_entry.title = course.name
where search_entry.ref_id is null
union all
select search_entry.kind, search_entry.ref_id
from search_entry
left join person_summary on person_summary.person_id = search_entry.ref_id
where search_entry.kind = 'person' and person_summary.person_id is null
