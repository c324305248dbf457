select timetable_finding.id as id, timetable_finding.menu_item_id as menu_item_id, coalesce(menu_item.title, '') as title,
       timetable_finding.severity as severity, timetable_finding.message_key as message_key, timetable_finding.values_json as values_json,
       (select count(*) from session where session.menu_item_id = timetable_finding.menu_item_id) as sessions
from timetable_finding
left join menu_item on menu_item.id = timetable_finding.menu_item_id
where timetable_finding.class_id = :class_id
order by min(case timetable_finding.severity when 'blocking' then 1 when 'warning' then 2 else 3 end) over (partition by coalesce(timetable_finding.menu_item_id, -timetable_finding.id)),
         coalesce(timetable_finding.menu_item_id, 0), case timetable_finding.severity when 'blocking' then 1 when 'warning' then 2 else 3 end, timetable_finding.id
