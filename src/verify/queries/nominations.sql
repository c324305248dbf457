select id, class_id, person_id, unit_id, state, benefit, is_put_in
from nomination
where nomination_run_id = :nomination_run_id
order by id
