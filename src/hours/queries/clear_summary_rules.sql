delete from summary_rule
