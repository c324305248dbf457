select source, unit_id, person_id, audience, topic, weight from need order by id
