select s.person_id as person_id, person.name as name, s.unit_id as unit_id, coalesce(unit.name, '') as unit_name,
       coalesce(post.name, '') as post_name, s.rank_code as rank_code, s.field as field, s.age as age, s.key_group_bits as key_group_bits,
       s.rule_bits as rule_bits, s.unmet_rule_bits as unmet_rule_bits, s.forecast_unmet_bits as forecast_unmet_bits, s.main_rule_id as main_rule_id,
       s.minutes_this_year as minutes_this_year, s.minutes_five_years as minutes_five_years, s.minutes_required as minutes_required,
       s.minutes_counted as minutes_counted, s.minutes_short as minutes_short, s.half_days_short as half_days_short,
       s.forecast_minutes_short as forecast_minutes_short, s.due_on as due_on, s.last_trained_on as last_trained_on, s.trainings as trainings,
       (select count(*)
        from nomination
        where nomination.person_id = s.person_id and nomination.state not in ('returned', 'withdrawn')
          and nomination.nomination_run_id = (select nomination_run_id from projection_state where name = 'person_summary')) as nominations
from person_summary s
join person on person.id = s.person_id
left join unit on unit.id = s.unit_id
left join post on post.id = s.post_id
where s.person_id = :person_id
