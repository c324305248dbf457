delete from timetable_finding where class_id = :class_id
