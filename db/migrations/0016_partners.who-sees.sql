-- Who sees work with partners: whoever sees the young person (0004). About a request for notes the manager decides, and
-- nobody else can write that she did; on a restricted record only one who is named on it.

alter table partners.meeting enable row level security;
alter table partners.share enable row level security;
alter table partners.notes_request enable row level security;
alter table partners.notes_decision enable row level security;
alter table partners.notes_release enable row level security;
alter table partners.missing_episode enable row level security;
alter table partners.return_interview enable row level security;
alter table partners.version enable row level security;
alter table partners.addition enable row level security;

create policy sees on partners.meeting for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on partners.meeting for insert to rose_app with check (written_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
create policy changes on partners.meeting for update to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));

create policy sees on partners.share for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on partners.share for insert to rose_app with check (written_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on partners.notes_request for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on partners.notes_request for insert to rose_app with check (written_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on partners.notes_decision for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy decides on partners.notes_decision for insert to rose_app with check (decided_by = viewer.id()
  and (select viewer.sees_all()) and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
    or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on partners.notes_release for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on partners.notes_release for insert to rose_app with check (written_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on partners.missing_episode for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on partners.missing_episode for insert to rose_app with check (written_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
create policy changes on partners.missing_episode for update to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));

create policy sees on partners.return_interview for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on partners.return_interview for insert to rose_app with check (written_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
create policy changes on partners.return_interview for update to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));

create policy sees on partners.version for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on partners.version for insert to rose_app with check (changed_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on partners.addition for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on partners.addition for insert to rose_app with check (written_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

-- For the emergency card: since when a young person is missing, and the reference that the police answer to. Asked by
-- somebody who holds the card without otherwise seeing the record (0018), so it says this and nothing else.
create function partners.card_missing(young_person uuid)
  returns table (reported_at timestamptz, reported_by text, police_reference text, known text)
  stable rows 1 security definer language plpgsql set search_path = '' as $$
begin
  if not ((viewer.sees_all() and young_person <> all (viewer.restricted_ids())) or young_person = any (viewer.given_ids())) then
    if not coalesce(viewer.holds_card(young_person), false) then return; end if;
  end if;
  return query select m.reported_at, m.reported_by, m.police_reference, m.known from partners.missing_episode m
    where m.found_at is null and (m.young_person_id = young_person
      or m.young_person_id in (select y.id from young_people.young_person y where y.merged_into = young_person and not y.restricted))
    order by m.reported_at desc limit 5;
end $$;
