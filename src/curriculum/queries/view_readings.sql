select class_reading.id as id, reading_item.title as title, reading_item.chapters as chapters, reading_item.medium as medium,
       class_reading.is_required as is_required, reading_item.reading_minutes as reading_minutes
from class_reading
join reading_item on reading_item.id = class_reading.reading_item_id
where class_reading.class_id = :class_id
order by class_reading.is_required desc, class_reading.id
