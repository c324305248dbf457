select id, code, half_days, bus_seats from route order by id
