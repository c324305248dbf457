delete from timetable_finding
where institution_id = :institution_id
