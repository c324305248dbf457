select teacher.id, teacher.code, teacher.name, teacher.source_type, teacher.institution_id, institution.name as institution_name,
       unit.name as unit_name, teacher.fee_grade, teacher.is_leading_official, teacher.sessions_per_month, teacher.admitted_on, teacher.valid_until,
       0 as sessions, 0 as fullest_month, 0 as courses
from teacher
left join institution on institution.id = teacher.institution_id
left join unit on unit.id = teacher.unit_id
where teacher.id = :id
