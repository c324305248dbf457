delete from person_summary
