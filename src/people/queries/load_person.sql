select id, name, pinyin, id_number_tail, sex, born_on, nationality, political_status, education, speciality, occupation, is_online_learner, managed_from, managed_until
from person
where id = :id
