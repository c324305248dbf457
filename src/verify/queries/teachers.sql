select id, code, source_type, is_leading_official, sessions_per_month, admitted_on, valid_until from teacher order by id
