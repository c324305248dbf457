select bit, rule_id
from summary_rule
order by bit
limit 63
