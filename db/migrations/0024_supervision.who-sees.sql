-- Somebody who has left reads and writes nothing here any more, not even their own.

create policy works_here on supervision.reflection as restrictive to rose_app
  using ((select viewer.role()) is not null) with check ((select viewer.role()) is not null);
create policy works_here on supervision.meeting as restrictive for select to rose_app
  using ((select viewer.role()) is not null);

-- What is answered hangs on a question that its writer sees (0024_sessions says why).
create policy on_what_one_sees on supervision.answer as restrictive for insert to rose_app with check (
  exists (select from supervision.question q where q.id = question_id));
create policy on_what_one_sees on supervision.question as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id));
create policy on_what_one_sees on supervision.talked_about as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id)
  and exists (select from supervision.meeting m where m.id = meeting_id));
create policy on_what_one_sees on supervision.decision as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id)
  and exists (select from supervision.meeting m where m.id = meeting_id));
