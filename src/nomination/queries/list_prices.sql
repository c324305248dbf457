select nomination_price.id, nomination_price.kind, nomination_price.price, nomination_price.first_day as first_day, nomination_price.last_day as last_day,
       training_class.id as class_id, training_class.name as class_name, training_class.first_day as class_first_day,
       training_class.seats_max as seats, unit.id as unit_id, unit.name as unit_name, release_limit.kind as group_kind,
       release_limit.members, release_limit.away_at_most
from nomination_price
left join training_class on training_class.id = nomination_price.class_id
left join release_limit on release_limit.id = nomination_price.release_limit_id
left join unit on unit.id = release_limit.unit_id
left join unit_position on unit_position.unit_id = release_limit.unit_id
where nomination_price.nomination_run_id = :nomination_run_id and nomination_price.kind = :kind and nomination_price.price > 0
  and (nomination_price.kind = 'seat' or unit_position.position between :scope_first and :scope_last)
  and (:after_id = 0 or nomination_price.price < :after_price or (nomination_price.price = :after_price and nomination_price.id > :after_id))
order by nomination_price.price desc, nomination_price.id
limit :limit
