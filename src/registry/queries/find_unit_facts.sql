select division_code, valid_from, valid_until
from unit
where id = :unit_id
