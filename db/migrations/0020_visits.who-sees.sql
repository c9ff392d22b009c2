-- Who sees a visit: whoever is out; and, while it lasts and for a week after, those who would have to look for them: the
-- safeguarding lead, the deputies, whoever is on duty. The task that watches the clock sees what is still running.

alter table visits.visit enable row level security;
alter table visits.subject enable row level security;
alter table visits.event enable row level security;
alter table visits.step enable row level security;

create function viewer.watches_visits() returns boolean stable security definer language plpgsql set search_path = '' as $$
begin
  return viewer.safeguards() or viewer.on_duty();
end $$;

create policy sees on visits.visit for select to rose_app using (
  person_id = viewer.id()
  or ((select viewer.watches_visits()) and (ended_at is null or ended_at > viewer.today() - 7)));
create policy watches on visits.visit for select to rose_app using (viewer.task() = 'visits' and ended_at is null);
create policy goes on visits.visit for insert to rose_app with check (person_id = viewer.id() and ended_at is null);
create policy returns on visits.visit for update to rose_app
  using (ended_at is null and (person_id = viewer.id() or (select viewer.watches_visits())))
  with check ((ended_by is null or ended_by = viewer.id())
    and (person_id = viewer.id() or (ended_at is not null and (select viewer.watches_visits()))));

create policy sees on visits.subject for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy goes on visits.subject for insert to rose_app with check (
  (((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
   or young_person_id = any ((select viewer.given_ids())::uuid[]))
  and exists (select from visits.visit v where v.id = visit_id and v.person_id = viewer.id()));

-- Whoever sees the visit sees what became of it: the question is put to visits.visit through its own wall.
create policy sees on visits.event for select to rose_app using (
  exists (select from visits.visit v where v.id = visit_id));
create policy tells on visits.event for insert to rose_app with check (by = viewer.id()
  and exists (select from visits.visit v where v.id = visit_id));

create policy sees on visits.step for select to rose_app using (
  exists (select from visits.visit v where v.id = visit_id));
create policy takes on visits.step for insert to rose_app with check (viewer.task() = 'visits'
  and exists (select from visits.visit v where v.id = visit_id));

-- The daily task that clears notices finds the old ones that were seen, and nothing else.
create policy clears_sees on people.notice for select to rose_app using (
  viewer.task() = 'notices' and seen_at < viewer.today() - 90);
create policy clears on people.notice for delete to rose_app using (
  viewer.task() = 'notices' and seen_at < viewer.today() - 90);
