select count(*) as marks
from setting
where name = 'demonstration'
