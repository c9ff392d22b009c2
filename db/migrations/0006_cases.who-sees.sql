-- Who sees a case: whoever sees the young person (0004). A practitioner has an access row while the case is theirs.

alter table cases.episode enable row level security;
alter table cases.allocation enable row level security;
alter table cases.judgement enable row level security;

create policy sees on cases.episode for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy opens on cases.episode for insert to rose_app with check (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy changes on cases.episode for update to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));

create policy sees on cases.allocation for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy allocates on cases.allocation for insert to rose_app with check ((select viewer.sees_all())
  and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
       or young_person_id = any ((select viewer.given_ids())::uuid[])));
create policy ends on cases.allocation for update to rose_app
  using (worker_id = viewer.id() or ((select viewer.sees_all()) and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
    or young_person_id = any ((select viewer.given_ids())::uuid[]))))
  with check ((select viewer.sees_all()) or until is not null);

create policy sees on cases.judgement for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy judges on cases.judgement for insert to rose_app with check (judged_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
create policy signs_off on cases.judgement for update to rose_app using ((select viewer.sees_all())
  and judged_by <> viewer.id() and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
    or young_person_id = any ((select viewer.given_ids())::uuid[])));
