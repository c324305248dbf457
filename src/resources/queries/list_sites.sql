select site.id, site.code, site.name, site.base_id, base.name as base_name, site.division_code, site.topic, site.capacity,
       (select count(distinct route_id) from route_stop where route_stop.site_id = site.id) as routes
from site
left join base on base.id = site.base_id
where (:name = '' or site.name like :pattern escape '\')
  and (:topic = '' or site.topic = :topic)
  and (site.code > :after_code or (site.code = :after_code and site.id > :after_id))
order by site.code, site.id
limit :limit
