select x.class_id, i.title, i.chapters
from class_reading x
join training_class c on c.id = x.class_id
join reading_item i on i.id = x.reading_item_id
where c.plan_run_id = :run and c.id between :first_class and :last_class and x.is_required = 1
order by x.class_id, x.id
