select decision.person_id, decision.plan_entry_id, decision.run_number, decision.kind, decision.reason, decision.decided_by
from nomination_decision decision
join (
    select max(id) as id
    from nomination_decision
    where year = :year
    group by person_id, plan_entry_id, run_number
) newest on newest.id = decision.id
where decision.kind in ('put_in', 'take_out')
order by decision.id
