select id, name, pinyin, id_number_tail, sex, born_on, nationality, political_status, education, speciality, occupation, is_online_learner, managed_from, managed_until
from person
where merged_into_id is null and managed_from <= :day and (managed_until is null or managed_until >= :day)
order by id
