select page.sort_value as sort_value, s.person_id as person_id, person.name as name, s.unit_id as unit_id, coalesce(unit.name, '') as unit_name,
       coalesce(post.name, '') as post_name, s.rank_code as rank_code, s.field as field, s.age as age, s.key_group_bits as key_group_bits,
       s.rule_bits as rule_bits, s.unmet_rule_bits as unmet_rule_bits, s.forecast_unmet_bits as forecast_unmet_bits, s.main_rule_id as main_rule_id,
       s.minutes_this_year as minutes_this_year, s.minutes_five_years as minutes_five_years, s.minutes_required as minutes_required,
       s.minutes_counted as minutes_counted, s.minutes_short as minutes_short, s.half_days_short as half_days_short,
       s.forecast_minutes_short as forecast_minutes_short, s.due_on as due_on, s.last_trained_on as last_trained_on, s.trainings as trainings,
       s.nominations as nominations
from (
    select m.person_id as person_id, m.sort_value as sort_value
    from (
        select s.person_id as person_id,
            :direction * case :sort
                when 0 then s.rank_order * 100000000 + s.name_position
                when 1 then s.name_position
                when 2 then (case when s.unit_id is null then 1000000000 else s.unit_position end) * 100 + s.rank_order
                when 3 then coalesce(cast(replace(s.last_trained_on, '-', '') as bigint), 0)
                when 4 then s.minutes_short
                when 5 then s.minutes_this_year
                when 6 then s.minutes_five_years
                when 7 then s.age
                when 8 then s.trainings
                when 9 then s.nominations
                when 10 then s.forecast_minutes_short
            end as sort_value
        from person_summary s
        where s.unit_position between :scope_first and :scope_last and s.age between :age_from and :age_to
          and (:institution_id = 0 or s.person_id in (
              select nomination.person_id
              from nomination
              join training_class on training_class.id = nomination.class_id
              join plan_run on plan_run.id = training_class.plan_run_id
                  where training_class.institution_id = :institution_id and plan_run.state in ('proposed', 'in_force')))
          and (:rank_groups = 0 or (s.rank_group_bit & :rank_groups) <> 0)
          and (:key_groups = 0 or (s.key_group_bits & :key_groups) <> 0)
          and (:unmet_rules = 0 or (s.unmet_rule_bits & :unmet_rules) <> 0)
          and (:forecast_rules = 0 or (s.forecast_unmet_bits & :forecast_rules) <> 0)
          and (:rank = '' or s.rank_code = :rank)
          and (:field = '' or s.field = :field)
          and (:trained_before = '' or s.last_trained_on is null or s.last_trained_on < :trained_before)
          and (:never_topic = '' or s.person_id not in (
              select entry.person_id
              from ledger_entry entry
              left join ledger_entry reversal on reversal.reverses_id = entry.id
                  where entry.topic = :never_topic and coalesce(entry.reverses_id, 0) = 0 and reversal.id is null))
          and (:pattern = '' or s.person_id in (
              select ref_id from search_entry where kind = 'person' and haystack like :pattern escape '\'))) m
    where m.sort_value > :after_value or (m.sort_value = :after_value and m.person_id > :after_id)
    order by m.sort_value, m.person_id
    limit :limit) page
join person_summary s on s.person_id = page.person_id
join person on person.id = page.person_id
left join unit on unit.id = s.unit_id
left join post on post.id = s.post_id
order by page.sort_value, page.person_id
