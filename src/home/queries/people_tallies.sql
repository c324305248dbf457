select rank_code, rank_order, rank_group_bit, key_group_bits, case when rule_bits <> 0 then 1 else 0 end as has_rule,
       case when unmet_rule_bits <> 0 then 1 else 0 end as is_short, case when forecast_unmet_bits <> 0 then 1 else 0 end as will_be_short,
       case when trainings > 0 then 1 else 0 end as is_trained, case when nominations > 0 then 1 else 0 end as is_nominated, count(*) as people
from person_summary
where unit_position between :scope_first and :scope_last
group by 2, 1, 3, 4, 5, 6, 7, 8, 9
order by 2, 1, 3, 4, 5, 6, 7, 8, 9
