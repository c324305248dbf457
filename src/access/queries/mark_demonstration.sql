insert into setting (name, value)
values ('demonstration', '1')
