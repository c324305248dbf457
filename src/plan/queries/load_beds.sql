select institution_id, sum(beds) as amount from dormitory group by institution_id order by institution_id
