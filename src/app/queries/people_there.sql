select count(*) as people
from person
