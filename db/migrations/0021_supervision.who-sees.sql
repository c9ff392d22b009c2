-- Who sees supervision. A meeting: the two who met, and the manager of the day, who has to see that it happened. What was
-- said about a case: whoever sees the young person (0004). A reflection: the one who wrote it, and nobody else, whatever
-- their role; a supervisor who could read it would end the writing of it.

alter table supervision.meeting enable row level security;
alter table supervision.talked_about enable row level security;
alter table supervision.decision enable row level security;
alter table supervision.question enable row level security;
alter table supervision.answer enable row level security;
alter table supervision.reflection enable row level security;

create policy sees on supervision.meeting for select to rose_app using (
  worker_id = viewer.id() or led_by = viewer.id() or (select viewer.sees_all()));
create policy leads on supervision.meeting for insert to rose_app
  with check (led_by = viewer.id() and (select viewer.sees_all()));

create policy sees on supervision.talked_about for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy leads on supervision.talked_about for insert to rose_app with check ((select viewer.sees_all())
  and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
       or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on supervision.decision for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy decides on supervision.decision for insert to rose_app with check (decided_by = viewer.id()
  and (select viewer.sees_all())
  and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
       or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on supervision.question for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy asks on supervision.question for insert to rose_app with check (asked_by = viewer.id()
  and (select viewer.sees_all())
  and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
       or young_person_id = any ((select viewer.given_ids())::uuid[])));
create policy reads on supervision.question for update to rose_app using (asked_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on supervision.answer for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy answers on supervision.answer for insert to rose_app with check (answered_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on supervision.reflection for select to rose_app using (person_id = viewer.id());
create policy writes on supervision.reflection for insert to rose_app with check (person_id = viewer.id());
create policy removes on supervision.reflection for delete to rose_app using (person_id = viewer.id());
