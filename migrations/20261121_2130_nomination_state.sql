-- Counting the places of a class must not read the reasons of each nomination.
create index ix_nomination_run_class on nomination (nomination_run_id, class_id, state);
