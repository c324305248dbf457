select institution.id as institution_id, institution.code as code, institution.name as name, institution.tier as tier, institution.kind as kind,
       institution.main_class_capacity as main_class_capacity, institution.buses as buses,
       (select count(*) from room where room.institution_id = institution.id) as rooms,
       (select cast(coalesce(sum(dormitory.beds), 0) as bigint) from dormitory where dormitory.institution_id = institution.id) as beds,
       (select count(*)
        from training_class
        join projection_state on projection_state.name = 'person_summary' and projection_state.plan_run_id = training_class.plan_run_id
        where training_class.institution_id = institution.id and training_class.state <> 'cancelled') as classes
from institution
where institution.valid_until is null
order by case institution.tier when 'province' then 1 when 'prefecture' then 2 when 'county' then 3 else 4 end, institution.code, institution.id
limit 1000
