select id, sex, born_on, nationality, political_status, managed_from, managed_until, merged_into_id from person order by id
