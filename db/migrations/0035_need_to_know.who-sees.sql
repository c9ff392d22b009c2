-- An open glass gives what a case gives, for an hour at most, and never a restricted record. It names nobody, covers nobody
-- and is no cover: 'named' and 'covering' ask young_people.access, where it has no row.

-- The same as in 0030, and the glass beside the access.
create or replace function viewer.given_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  today date := viewer.today();
  moment timestamptz := viewer.now();
  shut uuid[];
  given uuid[];
begin
  if coalesce(viewer.role() not in ('practitioner', 'therapist', 'outreach', 'manager'), true) then return '{}'; end if;
  shut := viewer.restricted_ids();
  given := array(select a.young_person_id from young_people.access a
    where a.person_id = me and a.until is null and (a.from_on is null or today between a.from_on and a.to_on)
      and (a.because = 'named' or a.young_person_id <> all (shut))
    union all
    select g.young_person_id from need_to_know.glass g
    where g.opened_by = me and g.until > moment and g.at <= moment and g.closed_at is null
      and g.young_person_id <> all (shut));
  if given = '{}' then return given; end if;
  return given
    || array(select y.id from young_people.young_person y where y.merged_into = any (given) and y.id <> all (shut))
    || array(select y.merged_into from young_people.young_person y
         where y.merged_into is not null and y.id = any (given) and y.merged_into <> all (shut));
end $$;

-- What this viewer sees through a glass and in no other way, with the records joined to it.
create function viewer.through_glass() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  today date := viewer.today();
  moment timestamptz := viewer.now();
  seen uuid[];
begin
  seen := array(select g.young_person_id from need_to_know.glass g
    where g.opened_by = me and g.until > moment and g.at <= moment and g.closed_at is null
      and not exists (select from young_people.access a where a.person_id = me and a.young_person_id = g.young_person_id
        and a.until is null and (a.from_on is null or today between a.from_on and a.to_on)));
  if seen = '{}' or viewer.sees_all() then return '{}'; end if;
  return seen || array(select y.id from young_people.young_person y where y.merged_into = any (seen));
end $$;

-- Through the glass one reads, and adds what one did. Whoever looked for an hour ends nobody's case, cover or access, and
-- passes no judgement: that would last longer than the look.
create policy not_through_glass on cases.episode as restrictive for update to rose_app
  using (young_person_id <> all ((select viewer.through_glass())::uuid[]));
create policy not_through_glass on cases.judgement as restrictive for insert to rose_app
  with check (young_person_id <> all ((select viewer.through_glass())::uuid[]));
create policy not_through_glass on cases.cover as restrictive for update to rose_app
  using (young_person_id is null or young_person_id <> all ((select viewer.through_glass())::uuid[]));
create policy not_through_glass on young_people.access as restrictive for update to rose_app
  using (young_person_id <> all ((select viewer.through_glass())::uuid[]));
-- Nor bends what stands there: who a young person is, how they are reached, what a colleague wrote, that the police still
-- ask. A death written down stops everything, and only a manager takes it back.
create policy not_through_glass on young_people.young_person as restrictive for update to rose_app
  using (id <> all ((select viewer.through_glass())::uuid[]));
create policy not_through_glass on young_people.safe_contact as restrictive for update to rose_app
  using (young_person_id <> all ((select viewer.through_glass())::uuid[]));
create policy not_through_glass on young_people.death as restrictive for insert to rose_app
  with check (young_person_id <> all ((select viewer.through_glass())::uuid[]));
create policy not_through_glass on sessions.session as restrictive for update to rose_app
  using (worker_id = viewer.id() or young_person_id <> all ((select viewer.through_glass())::uuid[]));
create policy not_through_glass on concerns.investigation as restrictive for update to rose_app
  using (young_person_id <> all ((select viewer.through_glass())::uuid[]));

-- Whose record the exact reference of a case or a young person means, for whoever carries cases. Absent, restricted and
-- half restricted (joined to one that is) are one answer, by one way through.
create function need_to_know.record_of(wanted text) returns uuid stable security definer language plpgsql set search_path = '' as $$
declare
  found uuid;
begin
  if coalesce(viewer.role() not in ('practitioner', 'therapist', 'outreach', 'manager'), true) then return null; end if;
  select kept.id into found
    from young_people.young_person y join young_people.young_person kept on kept.id = coalesce(y.merged_into, y.id)
    where y.id = any (array(select o.id from young_people.young_person o where o.reference = wanted
        union all select e.young_person_id from cases.episode e where e.reference = wanted))
      and not y.restricted and not kept.restricted;
  return found;
end $$;

-- Who reviews somebody's looking: the manager that of the team, the safeguarding trustee that of managers, nobody their own.
create function need_to_know.reviews(of uuid) returns boolean stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  mine text := viewer.role();
  theirs text := (select p.role from people.person p where p.id = of);
begin
  return coalesce(me <> of and case theirs when 'manager' then mine = 'safeguarding-trustee' else mine = 'manager' end, false);
end $$;

-- The openings that this viewer reviews, those since a moment and every one that waits: who, when, why, and how much they looked at. Whose record it was stands there only
-- for whoever sees that record: a trustee never does, and of one that was restricted since neither does the manager.
create function need_to_know.openings(since timestamptz) returns table (id uuid, of_person uuid, name text, why text, at timestamptz,
    until timestamptz, pages integer, record uuid)
  stable rows 20 security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  mine text := viewer.role();
  shut uuid[] := viewer.restricted_ids();
  given uuid[] := viewer.given_ids();
begin
  if coalesce(mine not in ('manager', 'safeguarding-trustee'), true) then return; end if;
  return query
  select g.id, g.opened_by, p.name, g.why, g.at, coalesce(g.closed_at, g.until),
    (select count(*)::integer from audit.event e where e.young_person_id = g.young_person_id and e.actor = g.opened_by::text
      and e.at >= g.at and e.at < coalesce(g.closed_at, g.until) and e.subject_id is distinct from g.id),
    case when mine = 'manager' and (g.young_person_id <> all (shut) or g.young_person_id = any (given))
      then g.young_person_id end
  from need_to_know.glass g join people.person p on p.id = g.opened_by
  where g.opened_by <> me and case p.role when 'manager' then mine = 'safeguarding-trustee' else mine = 'manager' end
    and (g.at >= since or not exists (select from need_to_know.review r where r.glass_id = g.id));
end $$;

alter table need_to_know.glass enable row level security;
alter table need_to_know.review enable row level security;
alter table need_to_know.restriction enable row level security;
alter table need_to_know.acquaintance enable row level security;

create policy sees on need_to_know.glass for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])
  or (opened_by = viewer.id() and (select viewer.role()) is not null
    and young_person_id <> all ((select viewer.restricted_ids())::uuid[])));
-- Now, in one's own name, for the record that the reference means, and only where there is something to open: nobody puts
-- an hour beside an hour to come, and nobody opens what is theirs.
create policy opens on need_to_know.glass for insert to rose_app with check (
  opened_by = viewer.id() and closed_at is null and at between viewer.now() - interval '1 minute' and viewer.now()
  and young_person_id = need_to_know.record_of(reference)
  and young_person_id <> all ((select viewer.given_ids())::uuid[]));
create policy closes on need_to_know.glass for update to rose_app
  using (opened_by = viewer.id() and closed_at is null)
  with check (opened_by = viewer.id() and closed_at between viewer.now() - interval '1 minute' and viewer.now());

create policy sees on need_to_know.review for select to rose_app using (
  by_person = viewer.id() or need_to_know.reviews(of_person));
create policy decides on need_to_know.review for insert to rose_app with check (
  by_person = viewer.id() and need_to_know.reviews(of_person)
  and at between viewer.now() - interval '1 minute' and viewer.now());

-- Why a record is or was restricted is known to those named on it, and afterwards to the manager alone.
create policy sees on need_to_know.restriction for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.named_ids())::uuid[]));
create policy restricts on need_to_know.restriction for insert to rose_app with check (
  set_by = viewer.id() and (select viewer.sees_all()) and lifted_at is null
  and young_person_id <> all ((select viewer.restricted_ids())::uuid[])
  and set_at between viewer.now() - interval '1 minute' and viewer.now());
create policy lifts on need_to_know.restriction for update to rose_app
  using (lifted_at is null and (select viewer.sees_all()) and young_person_id = any ((select viewer.named_ids())::uuid[]))
  with check (lifted_by = viewer.id() and lifted_at between viewer.now() - interval '1 minute' and viewer.now());

-- Who said that they may know the family is the manager's to read, and of a restricted record its named people's.
create policy sees on need_to_know.acquaintance for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.named_ids())::uuid[]));
create policy says on need_to_know.acquaintance for insert to rose_app with check (person_id = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
