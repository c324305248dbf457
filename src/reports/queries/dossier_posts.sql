select o.id, o.person_id, o.unit_id, o.name, o.rank_code, o.is_leader, o.is_head, o.is_hard_to_release, o.field, o.held_from, o.held_until
from post o
where o.person_id in (select person_id from nomination
                      where nomination_run_id = (select max(id) from nomination_run where plan_run_id = :run)
                        and class_id between :first_class and :last_class)
order by o.person_id, o.id
