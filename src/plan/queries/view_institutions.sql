select institution.id as id, institution.name as name, institution.tier as tier, institution.kind as kind,
       (select cast(coalesce(sum(dormitory.beds), 0) as bigint) from dormitory where dormitory.institution_id = institution.id) as beds,
       (select count(*) from room where room.institution_id = institution.id and room.kind in ('classroom', 'lecture_hall', 'auditorium')) as rooms
from institution
order by case institution.tier when 'province' then 1 when 'prefecture' then 2 when 'county' then 3 else 4 end, institution.code, institution.id
