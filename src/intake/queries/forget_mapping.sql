delete from import_mapping where header_hash = :header_hash
