select id, code, name, beds from dormitory where institution_id = :id order by code, id
