select base.id, base.code, base.name, base.division_code, base.directory_level,
       (select count(*) from site where site.base_id = base.id) as sites
from base
order by base.code, base.id
limit 200
