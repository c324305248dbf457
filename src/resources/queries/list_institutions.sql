select institution.id, institution.code, institution.name, institution.tier, institution.kind, institution.division_code,
       institution.main_class_capacity, institution.buses,
       (select count(*) from room where room.institution_id = institution.id) as rooms,
       (select cast(coalesce(sum(capacity), 0) as bigint) from room where room.institution_id = institution.id) as room_seats,
       (select cast(coalesce(sum(beds), 0) as bigint) from dormitory where dormitory.institution_id = institution.id) as beds,
       (select count(*) from teacher where teacher.institution_id = institution.id) as teachers,
       (select count(*) from training_class
        where training_class.institution_id = institution.id and training_class.state <> 'cancelled' and training_class.plan_run_id = (select max(id) from plan_run where year = :year and state in ('proposed', 'in_force'))) as classes
from institution
where (:name = '' or institution.name like :pattern escape '\')
  and (:kind = '' or institution.kind = :kind)
  and (:tier = '' or institution.tier = :tier)
  and (:id = 0 or institution.id = :id)
  and (institution.code > :after_code or (institution.code = :after_code and institution.id > :after_id))
order by institution.code, institution.id
limit :limit
