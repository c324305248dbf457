select count(*) from site where (:name = '' or site.name like :pattern escape '\') and (:topic = '' or site.topic = :topic)
