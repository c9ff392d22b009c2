-- Who sees a call to be made and a note read together: whoever sees the young person (0004).

alter table sessions.absence_prompt enable row level security;
alter table sessions.reading enable row level security;

create policy sees on sessions.absence_prompt for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy raises on sessions.absence_prompt for insert to rose_app with check (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
-- What was answered stays as it was answered, in the name of whoever answered it.
create policy answers on sessions.absence_prompt for update to rose_app using (answered_at is null and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])))
  with check (answered_by is null or answered_by = viewer.id());

create policy sees on sessions.reading for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy keeps on sessions.reading for insert to rose_app with check (read_with = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
