select page.id as id, page.person_id as person_id, person.name as person, page.unit_id as unit_id, unit.name as unit, page.state as state,
       page.benefit as benefit, nomination.reasons_json as reasons_json, nomination.decided_by as decided_by,
       nomination.decision_reason as decision_reason,
       (select post.name from post
        where post.person_id = page.person_id and post.unit_id = page.unit_id and post.held_from <= :day and (post.held_until is null or post.held_until >= :day)
        order by post.is_head desc, post.is_leader desc, post.held_from, post.id limit 1) as post,
       (select post.rank_code from post
        where post.person_id = page.person_id and post.unit_id = page.unit_id and post.held_from <= :day and (post.held_until is null or post.held_until >= :day)
        order by post.is_head desc, post.is_leader desc, post.held_from, post.id limit 1) as rank_code
from (
    select nomination.id as id, nomination.person_id as person_id, nomination.unit_id as unit_id, nomination.state as state, nomination.benefit as benefit
    from nomination
    join person on person.id = nomination.person_id
    join unit on unit.id = nomination.unit_id
    where nomination.nomination_run_id = :nomination_run_id and nomination.class_id = :class_id
      and (:sees_all = 1 or nomination.unit_id in (select unit_id from unit_position where position between :scope_first and :scope_last))
      and (:unit_id = 0 or nomination.unit_id = :unit_id)
      and (:pattern = '' or lower(person.name) like :pattern or person.pinyin like :pattern or lower(unit.name) like :pattern)
      and (nomination.benefit < :after_benefit or (nomination.benefit = :after_benefit and nomination.id > :after_id))
    order by nomination.benefit desc, nomination.id
    limit :row_limit) page
join nomination on nomination.id = page.id
join person on person.id = page.person_id
join unit on unit.id = page.unit_id
order by page.benefit desc, page.id
