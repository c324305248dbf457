select count(*) as total
from nomination
join person on person.id = nomination.person_id
join unit on unit.id = nomination.unit_id
where nomination.nomination_run_id = :nomination_run_id and nomination.class_id = :class_id
  and (:sees_all = 1 or nomination.unit_id in (select unit_id from unit_position where position between :scope_first and :scope_last))
  and (:unit_id = 0 or nomination.unit_id = :unit_id)
  and (:pattern = '' or lower(person.name) like :pattern or person.pinyin like :pattern or lower(unit.name) like :pattern)
