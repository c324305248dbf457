update nomination_run set decisions = decisions + 1 where id = :nomination_run_id
