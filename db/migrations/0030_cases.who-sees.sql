-- How this search is best planned depends on what was typed (0030_young_people).
alter function cases.find_for_card(text[], text[], date) set plan_cache_mode = 'auto';
