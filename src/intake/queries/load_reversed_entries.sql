select reverses_id from ledger_entry where reverses_id is not null order by reverses_id
