select id, code, room_kind, route_id, is_party_history from course order by id
