select division_code as code, name from unit where id in (select min(id) from unit group by division_code) order by division_code, id
