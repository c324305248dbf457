select first_day, last_day, half
from teacher_absence
where teacher_id = :id and first_day <= :last and last_day >= :first
order by first_day, id
