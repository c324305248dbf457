delete from timetable_finding
where menu_item_id = :menu_item_id
