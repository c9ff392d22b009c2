-- Who somebody is can be put right, with the earlier name kept; which record it is, and what was joined, by whom and why,
-- cannot. Of somebody in their life only the end is written, and whether they stay in touch at 18.
revoke update on young_people.young_person, young_people.safe_contact, young_people.connection, young_people.merge from rose_app;
grant update (given_name, family_name, preferred_name, folded_name, name_keys, date_of_birth, restricted, merged_into, died_on,
  version) on young_people.young_person to rose_app;
grant update (telephone, voicemail, text_message, post, safe_times, who_else_sees, name_to_show, if_someone_else_answers,
  code_phrase, never_contact, version, checked_on, changed_by, changed_at) on young_people.safe_contact to rose_app;
grant update (ended_at, kept_at_18) on young_people.connection to rose_app;
grant update (undone_by, undone_at, undone_because) on young_people.merge to rose_app;
