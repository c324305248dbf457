select e.id, e.code, e.name, e.tier, u.name as organiser, e.co_organiser, e.audience, e.seats_max, e.runs, e.days, e.budget_yuan, e.state,
       i.name as institution
from plan_entry e
join unit u on u.id = e.organiser_unit_id
join institution i on i.id = e.institution_id
where e.year = :year and e.state in ('submitted', 'approved', 'issued')
order by e.code, e.id
