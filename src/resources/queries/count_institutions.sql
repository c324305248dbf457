select count(*)
from institution
where (:name = '' or institution.name like :pattern escape '\')
  and (:kind = '' or institution.kind = :kind)
  and (:tier = '' or institution.tier = :tier)
