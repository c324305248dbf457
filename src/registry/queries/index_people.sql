select s.person_id as person_id, s.unit_position as unit_position, s.name_position as name_position, s.unit_id as unit_id, s.rank_code as rank_code,
       s.rank_order as rank_order, s.rank_group_bit as rank_group_bit, s.field as field, s.age as age, s.key_group_bits as key_group_bits,
       s.unmet_rule_bits as unmet_rule_bits, s.forecast_unmet_bits as forecast_unmet_bits, s.minutes_short as minutes_short,
       s.minutes_this_year as minutes_this_year, s.minutes_five_years as minutes_five_years, s.forecast_minutes_short as forecast_minutes_short,
       s.last_trained_on as last_trained_on, s.trainings as trainings, s.nominations as nominations, coalesce(entry.haystack, '') as haystack
from person_summary s
left join search_entry entry on entry.kind = 'person' and entry.ref_id = s.person_id
order by s.person_id
