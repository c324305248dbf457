select decision.id, decision.deed, decision.kind, decision.person_id, person.name as person_name, training_class.id as class_id,
       training_class.name as class_name, training_class.first_day as class_first_day, decision.reason, decision.decided_by, decision.decided_at,
       case when decision.id = (
                select max(newest.id) from nomination_decision newest
                where newest.year = decision.year and newest.person_id = decision.person_id and newest.plan_entry_id = decision.plan_entry_id
                  and newest.run_number = decision.run_number) then 1 else 0 end as is_standing
from nomination_decision decision
join person on person.id = decision.person_id
join training_class on training_class.id = decision.class_id
join post on post.id = (select min(held.id) from post held where held.person_id = decision.person_id)
join unit_position on unit_position.unit_id = post.unit_id
where decision.year = :year and unit_position.position between :scope_first and :scope_last
  and (:after_id = 0 or decision.id < :after_id)
order by decision.id desc
limit :limit
