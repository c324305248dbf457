select person_id, minutes_this_year, minutes_five_years, trainings, last_trained_on
from person_summary
