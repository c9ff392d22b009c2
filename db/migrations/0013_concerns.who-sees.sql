-- Who sees a concern.
--   About a young person: the manager and the deputies; whoever sees that young person; on a restricted record its named
--   people alone. About staff or the manager: the safeguarding trustee alone, whatever the manager asks the database.
--   And whoever raised it: what they wrote themselves, never what was decided.

create function viewer.hears_about_staff() returns boolean stable language sql
  return coalesce(viewer.role() = 'safeguarding-trustee', false);

-- The whole record, beyond one's own account.
create function concerns.reads(concern uuid) returns boolean stable security definer language plpgsql set search_path = '' as $$
declare found record;
begin
  select c.about, c.young_person_id, coalesce(y.restricted, false) as restricted into found
    from concerns.concern c left join young_people.young_person y on y.id = c.young_person_id where c.id = concern;
  if found.about is null then return false; end if;
  if found.about <> 'young-person' then return viewer.hears_about_staff(); end if;
  return (viewer.safeguards() and not found.restricted)
    or coalesce(found.young_person_id = any (viewer.given_ids()), false);
end $$;

create function concerns.finds(concern uuid) returns boolean stable security definer language plpgsql set search_path = '' as $$
begin
  return concerns.reads(concern) or (viewer.role() is not null and exists (
    select from concerns.concern c where c.id = concern and c.raised_by = viewer.id()));
end $$;

-- Who answers: the lead and the deputies; on a restricted record the people named on it, because nobody else may know;
-- about staff the safeguarding trustee.
create function concerns.decides(concern uuid) returns boolean stable security definer language plpgsql set search_path = '' as $$
declare found record;
begin
  select c.about, c.young_person_id, coalesce(y.restricted, false) as restricted into found
    from concerns.concern c left join young_people.young_person y on y.id = c.young_person_id where c.id = concern;
  if found.about is null then return false; end if;
  if found.about <> 'young-person' then return viewer.hears_about_staff(); end if;
  if found.restricted then return coalesce(found.young_person_id = any (viewer.given_ids()), false); end if;
  return viewer.safeguards();
end $$;

-- Those named on the restricted record that a concern is about, to whoever has to tell them: no row when the record is not
-- restricted, one without a person when nobody is named any more.
create function concerns.named_on(concern uuid) returns table (id uuid, name text, email text)
  stable security definer language plpgsql set search_path = '' as $$
begin
  if not (concerns.finds(concern) or coalesce(viewer.task() = 'concerns', false)) then return; end if;
  return query select p.id, p.name, p.email
    from concerns.concern c join young_people.young_person y on y.id = c.young_person_id and y.restricted
    left join young_people.access a on a.young_person_id = y.id and a.because = 'named' and a.until is null
    left join people.person p on p.id = a.person_id and (p.left_on is null or p.left_on >= viewer.today())
    where c.id = concern;
end $$;

create function concerns.about_staff() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
begin
  return array(select c.id from concerns.concern c where c.about <> 'young-person');
end $$;

alter table concerns.concern enable row level security;
alter table concerns.decision enable row level security;
alter table concerns.closing enable row level security;
alter table concerns.action enable row level security;
alter table concerns.front_door_call enable row level security;
alter table concerns.first_account enable row level security;
alter table concerns.duty_to_report enable row level security;
alter table concerns.investigation enable row level security;
alter table concerns.step enable row level security;

create policy sees on concerns.concern for select to rose_app using (
  (raised_by = (select viewer.id()) and (select viewer.role()) is not null)
  or (about = 'young-person' and (
    ((select viewer.safeguards())
      and (young_person_id is null or young_person_id <> all ((select viewer.restricted_ids())::uuid[])))
    or young_person_id = any ((select viewer.given_ids())::uuid[])))
  or (about <> 'young-person' and (select viewer.hears_about_staff())));
-- The clock looks only at what nobody has answered.
create policy waits on concerns.concern for select to rose_app using (
  (select viewer.task()) = 'concerns' and closed_at is null and answered_at is null);
-- Whoever works here may raise one; onto a child's record only where they see the child.
create policy raises on concerns.concern for insert to rose_app with check (
  raised_by = viewer.id() and (select viewer.role()) is not null and answered_by is null and closed_at is null
  and (young_person_id is null
    or ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
    or young_person_id = any ((select viewer.given_ids())::uuid[])));
-- A closed concern stays as it was closed.
create policy answers on concerns.concern for update to rose_app using (closed_at is null and (
  (about <> 'young-person' and (select viewer.hears_about_staff()))
  or (about = 'young-person' and (
    ((select viewer.safeguards())
      and (young_person_id is null or young_person_id <> all ((select viewer.restricted_ids())::uuid[])))
    or (young_person_id = any ((select viewer.given_ids())::uuid[])
      and young_person_id = any ((select viewer.restricted_ids())::uuid[]))))))
  with check (young_person_id is null
    or ((select viewer.safeguards()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
    or young_person_id = any ((select viewer.given_ids())::uuid[]));

create policy sees on concerns.decision for select to rose_app using (concerns.reads(concern_id));
create policy decides on concerns.decision for insert to rose_app
  with check (decided_by = viewer.id() and concerns.decides(concern_id));

create policy sees on concerns.closing for select to rose_app using (concerns.reads(concern_id));
create policy closes on concerns.closing for insert to rose_app
  with check (closed_by = viewer.id() and concerns.decides(concern_id));

create policy sees on concerns.action for select to rose_app using (concerns.reads(concern_id));
create policy promises on concerns.action for insert to rose_app
  with check (made_by = viewer.id() and concerns.reads(concern_id));
create policy settles on concerns.action for update to rose_app
  using (done_at is null and concerns.reads(concern_id)) with check (done_by = viewer.id());

create policy sees on concerns.front_door_call for select to rose_app using (concerns.reads(concern_id));
create policy calls on concerns.front_door_call for insert to rose_app
  with check (called_by = viewer.id() and concerns.reads(concern_id));
create policy receives on concerns.front_door_call for update to rose_app
  using (letter_received_on is null and concerns.reads(concern_id)) with check (letter_noted_by = viewer.id());

-- Whoever heard it writes it down, also when they see nothing else of the record; their own words stay theirs to read.
create policy sees on concerns.first_account for select to rose_app using (
  concerns.reads(concern_id) or (written_by = viewer.id() and concerns.finds(concern_id)));
create policy writes on concerns.first_account for insert to rose_app
  with check (written_by = viewer.id() and concerns.finds(concern_id));

-- The duty is each person's own, so whoever raised the concern may write down that they reported.
create policy sees on concerns.duty_to_report for select to rose_app using (
  concerns.reads(concern_id) or (written_by = viewer.id() and concerns.finds(concern_id)));
create policy reports on concerns.duty_to_report for insert to rose_app
  with check (written_by = viewer.id() and concerns.finds(concern_id));

create policy sees on concerns.investigation for select to rose_app using (
  ((select viewer.safeguards()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy begins on concerns.investigation for insert to rose_app with check (begun_by = viewer.id() and ended_on is null and (
  ((select viewer.safeguards()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
create policy ends on concerns.investigation for update to rose_app using (ended_on is null and (
  ((select viewer.safeguards()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]))) with check (ended_by = viewer.id());

create policy sees on concerns.step for select to rose_app using ((select viewer.task()) = 'concerns');
create policy takes on concerns.step for insert to rose_app with check ((select viewer.task()) = 'concerns');

-- The trail tells the manager nothing of a concern about staff: not that it was raised, nor that somebody tried to open it,
-- nor that the safeguarding trustee was busy at that hour. The trustee reads what it holds about those, and nothing else.
create function concerns.trustees() returns text[] stable security definer language plpgsql set search_path = '' as $$
begin
  return array(select p.id::text from people.person p where p.role = 'safeguarding-trustee');
end $$;
drop policy sees on audit.event;
create policy sees on audit.event for select to rose_app using (
  ((select viewer.role()) in ('manager', 'data-lead')
    and ((select viewer.role()) = 'data-lead' or actor <> all ((select concerns.trustees())::text[]))
    and subject_kind is distinct from 'staff-concern'
    and (subject_id is null or subject_id <> all ((select concerns.about_staff())::uuid[]))
    and (young_person_id is null or young_person_id <> all ((select viewer.restricted_ids())::uuid[])
         or young_person_id = any ((select viewer.given_ids())::uuid[])))
  or ((select viewer.hears_about_staff())
    and (subject_kind = 'staff-concern' or subject_id = any ((select concerns.about_staff())::uuid[]))));
