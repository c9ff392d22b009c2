-- Who sees a letter or what was sent: whoever sees the young person (0004). Each is written in one's own name.

alter table contact.letter enable row level security;
alter table contact.sent enable row level security;

create policy sees on contact.letter for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy makes on contact.letter for insert to rose_app with check (made_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on contact.sent for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy sends on contact.sent for insert to rose_app with check (sent_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
