-- Who sees a person of concern: the manager, and whoever works with the young person it was written down for, of that young
-- person's row alone. Narrower than the record: the hour of a broken glass or of an emergency card does not open it, since a
-- name in the wrong ear can bring harm upon a child. Nobody but the manager learns that two rows are one person: a worker who
-- knew would know of another child.

-- Those with whom this viewer works: their case, cover on its days, or by name.
create function viewer.works_with_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  today date := viewer.today();
  shut uuid[];
  given uuid[];
begin
  if coalesce(viewer.role() not in ('practitioner', 'therapist', 'outreach', 'manager'), true) then return '{}'; end if;
  shut := viewer.restricted_ids();
  given := array(select a.young_person_id from young_people.access a
    where a.person_id = me and a.until is null and a.because in ('case', 'named', 'cover')
      and (a.from_on is null or today between a.from_on and a.to_on)
      and (a.because = 'named' or a.young_person_id <> all (shut)));
  if given = '{}' then return given; end if;
  return given
    || array(select y.id from young_people.young_person y where y.merged_into = any (given) and y.id <> all (shut))
    || array(select y.merged_into from young_people.young_person y
         where y.merged_into is not null and y.id = any (given) and y.merged_into <> all (shut));
end $$;

alter table persons_of_concern.record enable row level security;
alter table persons_of_concern.account enable row level security;
alter table persons_of_concern.review enable row level security;
alter table persons_of_concern.joining enable row level security;

-- What a review has ended waits for its removal, and only whoever reviews sees it.
create policy sees on persons_of_concern.record for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or (young_person_id = any ((select viewer.works_with_ids())::uuid[])
    and (ended_on is null or young_person_id = any ((select viewer.restricted_ids())::uuid[]))));
create policy writes on persons_of_concern.record for insert to rose_app with check (
  written_by = viewer.id() and ended_on is null and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.works_with_ids())::uuid[])));
-- The manager reviews; on a restricted record those named on it, because nobody else may know.
create policy reviews on persons_of_concern.record for update to rose_app using (ended_on is null and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or (young_person_id = any ((select viewer.works_with_ids())::uuid[])
    and young_person_id = any ((select viewer.restricted_ids())::uuid[])))) with check (true);

create policy sees on persons_of_concern.account for select to rose_app using (
  record_id in (select r.id from persons_of_concern.record r));
create policy adds on persons_of_concern.account for insert to rose_app with check (written_by = viewer.id()
  and exists (select from persons_of_concern.record r where r.id = record_id and r.ended_on is null
    and r.young_person_id = account.young_person_id));

create policy sees on persons_of_concern.review for select to rose_app using (
  record_id in (select r.id from persons_of_concern.record r));
create policy reviews on persons_of_concern.review for insert to rose_app with check (reviewed_by = viewer.id()
  and ((select viewer.sees_all()) or young_person_id = any ((select viewer.restricted_ids())::uuid[]))
  and exists (select from persons_of_concern.record r where r.id = record_id
    and r.young_person_id = review.young_person_id));

create policy sees on persons_of_concern.joining for select to rose_app using ((select viewer.sees_all())
  and record_id in (select r.id from persons_of_concern.record r)
  and one_id in (select r.id from persons_of_concern.record r));
create policy joins on persons_of_concern.joining for insert to rose_app with check ((select viewer.sees_all())
  and joined_by = viewer.id() and parted_at is null
  and exists (select from persons_of_concern.record r where r.id = record_id)
  and exists (select from persons_of_concern.record r where r.id = one_id));
create policy parts on persons_of_concern.joining for update to rose_app using (parted_at is null and (select viewer.sees_all())
  and exists (select from persons_of_concern.record r where r.id = record_id)
  and exists (select from persons_of_concern.record r where r.id = one_id)) with check (parted_by = viewer.id());
