-- What screens look up by: a class by its entry in every version of the plan, menus by course, sessions by room,
-- the people to whom a class came nearest, prices of a run by size.
create index ix_training_class_entry on training_class (plan_entry_id, run_number);
create index ix_menu_item_course on menu_item (course_id);
create index ix_session_room on session (room_id);
create index ix_nomination_refusal_class on nomination_refusal (class_id);
create index ix_nomination_price_run on nomination_price (nomination_run_id, kind, price);
create index ix_release_limit_run on release_limit (nomination_run_id, unit_id);
