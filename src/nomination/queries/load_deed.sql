select * from nomination_decision
where deed = (select deed from nomination_decision where id = :decision_id)
order by id
