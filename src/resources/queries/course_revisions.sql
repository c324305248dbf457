select revision, revised_on, note from course_revision where course_id = :id order by revision desc, id
