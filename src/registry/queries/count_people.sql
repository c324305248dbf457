select count(*) as people
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
      select ref_id from search_entry where kind = 'person' and haystack like :pattern escape '\'))
