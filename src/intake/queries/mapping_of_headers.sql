select header_hash, sheet_key, cells_json from import_mapping where header_hash = :header_hash
