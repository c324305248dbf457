-- Which classes a unit's people are called to must not read all nominations.
create index ix_nomination_unit on nomination (unit_id, nomination_run_id, class_id);
