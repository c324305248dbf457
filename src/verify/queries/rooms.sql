select id, institution_id, code, kind, capacity from room order by id
