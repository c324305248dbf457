insert into import_mapping (header_hash, sheet_key, cells_json, set_by, set_at)
values (:header_hash, :sheet_key, :cells_json, :set_by, :set_at)
