select id, person_id, unit_id, rank_code, is_leader, is_head, is_hard_to_release, held_from, held_until from post order by person_id, id
