-- What is written beside a record hangs on one that its writer sees (0024_sessions says why).

create policy on_what_one_sees on contact.letter as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id));
create policy on_what_one_sees on contact.sent as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id)
  and (session_id is null or exists (select from sessions.session s where s.id = session_id))
  and (letter_id is null or exists (select from contact.letter l where l.id = letter_id)));
