-- Which classes a unit's people are called to must not read all nominations: the index by unit alone led to their rows.
drop index ix_nomination_unit;
create index ix_nomination_unit_run on nomination (unit_id, nomination_run_id, class_id);
