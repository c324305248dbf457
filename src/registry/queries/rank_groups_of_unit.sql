select s.rank_group_bit as rank_group_bit, count(*) as people,
       cast(sum(case when s.minutes_short > 0 then 1 else 0 end) as bigint) as behind,
       cast(sum(case when s.nominations > 0 then 1 else 0 end) as bigint) as nominated
from unit_position own
join person_summary s on s.unit_position between own.position and own.last_position
where own.unit_id = :unit_id
group by s.rank_group_bit
order by s.rank_group_bit
limit 20
