update post set person_id = :kept
where person_id = :gone
    and not exists (select 1 from post k where k.person_id = :kept and k.unit_id = post.unit_id and k.name = post.name and k.held_from = post.held_from)
