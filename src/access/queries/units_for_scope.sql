select id, name, code
from unit
where valid_until is null and (name like '%' || :text || '%' or code like :text || '%')
order by case when name = :text then 0 else 1 end, length(name), id
limit 50
