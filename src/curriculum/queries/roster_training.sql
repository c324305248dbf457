select nomination.class_id, ledger_entry.topic, count(distinct nomination.person_id) as amount
from nomination
join ledger_entry on ledger_entry.person_id = nomination.person_id
where +nomination.nomination_run_id = :nomination_run_id and nomination.state not in ('returned', 'withdrawn')
    and ledger_entry.kind = 'class' and ledger_entry.first_day >= :since and ledger_entry.topic <> ''
    and ledger_entry.reverses_id is null and ledger_entry.result <> 'unqualified'
group by nomination.class_id, ledger_entry.topic
order by nomination.class_id, ledger_entry.topic
