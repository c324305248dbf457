select institution.id, institution.code, institution.main_class_capacity, institution.buses, coalesce(sum(dormitory.beds), 0) as beds
from institution
left join dormitory on dormitory.institution_id = institution.id
group by institution.id, institution.code, institution.main_class_capacity, institution.buses
order by institution.id
