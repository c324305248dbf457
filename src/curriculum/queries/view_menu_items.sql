select menu_item.id as id, menu_item.position as position, menu_item.kind as kind, menu_item.part as part, menu_item.block as block,
       menu_item.course_id as course_id, menu_item.title as title, menu_item.method as method, menu_item.half_days as half_days,
       menu_item.training_minutes as training_minutes, menu_item.required_by as required_by, course_revision.revised_on as revised_on,
       coalesce(course.topic, '') as topic, coalesce(course.is_party_history, 0) as is_party_history
from menu_item
left join course on course.id = menu_item.course_id
left join course_revision on course_revision.course_id = menu_item.course_id and course_revision.revision = menu_item.course_revision
where menu_item.class_id = :class_id
order by menu_item.position, menu_item.id
