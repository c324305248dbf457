select a.id, coalesce(u.name, '') as scope_unit, coalesce(i.name, '') as institution
from account a
left join unit u on u.id = a.scope_unit_id
left join institution i on i.id = a.institution_id
order by a.id
limit 10000
