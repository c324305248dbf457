select id as ref_id, 0 as unit_position, name as title, code as number, '' as pinyin
from institution
order by id
