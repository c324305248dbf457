select id, code, topic, room_kind, is_party_history from course order by id
