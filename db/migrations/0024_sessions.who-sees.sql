-- What is written beside a record hangs on one that its writer sees. Without this a worker could put a row of their own
-- young person onto a colleague's session, question or meeting: it would stand in the way of the true one (a call that is
-- due, an answer, an earlier version), or appear among the true ones to whoever sees both. The question is put to each table
-- through its own wall, so that a record that is not theirs and one that is not there are the same.

create policy on_what_one_sees on sessions.absence_prompt as restrictive for insert to rose_app with check (
  exists (select from sessions.session s where s.id = session_id));
create policy on_what_one_sees on sessions.reading as restrictive for insert to rose_app with check (
  exists (select from sessions.session s where s.id = session_id));
create policy on_what_one_sees on sessions.version as restrictive for insert to rose_app with check (
  exists (select from sessions.session s where s.id = session_id));
create policy on_what_one_sees on sessions.session as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id));
