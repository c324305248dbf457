select id, rule_id, severity, message_key, values_json
from menu_finding
where class_id = :class_id
order by case severity when 'blocking' then 1 when 'warning' then 2 else 3 end, rule_id, id
