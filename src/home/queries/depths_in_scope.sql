select distinct depth from unit_position where position between :scope_first and :scope_last order by depth limit 2
