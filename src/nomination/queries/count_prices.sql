select count(*)
from nomination_price
left join release_limit on release_limit.id = nomination_price.release_limit_id
left join unit_position on unit_position.unit_id = release_limit.unit_id
where nomination_price.nomination_run_id = :nomination_run_id and nomination_price.kind = :kind and nomination_price.price > 0
  and (nomination_price.kind = 'seat' or unit_position.position between :scope_first and :scope_last)
