-- What a running job can tell beside its step: a JSON object of numbers, such as value and bound of a search.
alter table job add column figures text;
