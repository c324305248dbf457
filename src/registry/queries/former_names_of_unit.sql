select name, code, valid_until
from unit_former_name
where unit_id = :unit_id
order by valid_until desc, id desc
limit 100
