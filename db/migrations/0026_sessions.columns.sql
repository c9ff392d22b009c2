-- Whose session it was, and who held it and wrote it when, is never bent: only what stands in the note.
revoke update on sessions.session from rose_app;
grant update (starts_at, time_known, kind, attendance, minutes, place, topics, purpose, did, words, observed, others_present,
  joint_with, next_on, finished, version) on sessions.session to rose_app;
