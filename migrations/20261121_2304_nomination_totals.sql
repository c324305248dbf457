-- Totals of a run by class and unit, answered from the index alone: the rows carry long reasons.
create index ix_nomination_totals on nomination (nomination_run_id, class_id, unit_id, person_id, benefit, state);
