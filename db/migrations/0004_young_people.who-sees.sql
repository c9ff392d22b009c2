-- Who sees a young person.
--   No viewer: nobody.
--   Restricted record: the people named on it, nobody else, whatever their role.
--   Otherwise: the manager; and whoever holds an open access row (their case).
-- Every table with a young person's data uses the same sentence, viewer.sees(young_person_id), written out so that the
-- planner works out both lists once for a query and not once for a row.

-- All records somebody has been given, and the records joined to them.
create function viewer.given_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare given uuid[];
begin
  if viewer.role() is null then return '{}'; end if;
  select coalesce(array_agg(distinct a.young_person_id), '{}') into given
    from young_people.access a join young_people.young_person y on y.id = a.young_person_id
    where a.person_id = viewer.id() and a.until is null and (not y.restricted or a.because = 'named');
  if given = '{}' then return given; end if;
  return given
    || array(select y.id from young_people.young_person y where y.merged_into = any (given) and not y.restricted)
    || array(select kept.id from young_people.young_person y join young_people.young_person kept on kept.id = y.merged_into
         where y.id = any (given) and not kept.restricted);
end $$;

create function viewer.restricted_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
begin
  return array(select y.id from young_people.young_person y where y.restricted);
end $$;

create function viewer.sees_all() returns boolean stable language sql return coalesce(viewer.role() = 'manager', false);

alter table young_people.young_person enable row level security;
alter table young_people.access enable row level security;
alter table young_people.safe_contact enable row level security;
alter table young_people.connection enable row level security;
alter table young_people.merge enable row level security;

create policy sees on young_people.young_person for select to rose_app using (
  ((select viewer.sees_all()) and id <> all ((select viewer.restricted_ids())::uuid[]))
  or id = any ((select viewer.given_ids())::uuid[]));
create policy changes on young_people.young_person for update to rose_app using (
  ((select viewer.sees_all()) and id <> all ((select viewer.restricted_ids())::uuid[]))
  or id = any ((select viewer.given_ids())::uuid[])) with check (true);
-- A record is made by whoever takes in referrals: the manager, or a practitioner on duty.
create policy makes on young_people.young_person for insert to rose_app
  with check (not restricted and ((select viewer.sees_all()) or (select viewer.on_duty())));

-- Joining records or lifting a restriction widens who sees them, so a worker who may change a record may not do that to it.
create function young_people.only_the_manager_widens() returns trigger language plpgsql as $$
begin
  if current_user = 'rose_app' and not viewer.sees_all()
    and (new.merged_into is distinct from old.merged_into or new.restricted is distinct from old.restricted) then
    raise exception 'only the manager joins records or changes who is named' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_the_manager_widens before update on young_people.young_person
  for each row execute function young_people.only_the_manager_widens();

create policy sees on young_people.access for select to rose_app using (
  person_id = viewer.id() or ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[])));
-- Nobody names themselves on a restricted record that they cannot see, the manager included.
create policy gives on young_people.access for insert to rose_app with check ((select viewer.sees_all())
  and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
       or young_person_id = any ((select viewer.given_ids())::uuid[])));
-- Access ends when the case does, so whoever closes their own case ends their own access, and can never stretch it.
create policy ends on young_people.access for update to rose_app
  using (person_id = viewer.id() or ((select viewer.sees_all()) and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
    or young_person_id = any ((select viewer.given_ids())::uuid[]))))
  with check ((select viewer.sees_all()) or until is not null);

create policy sees on young_people.safe_contact for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on young_people.safe_contact for insert to rose_app with check (
  (((select viewer.sees_all()) or (select viewer.on_duty())) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy changes on young_people.safe_contact for update to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));

create policy sees on young_people.connection for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on young_people.connection for insert to rose_app with check (
  (((select viewer.sees_all()) or (select viewer.on_duty())) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy changes on young_people.connection for update to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));

create policy sees on young_people.merge for select to rose_app using ((select viewer.sees_all())
  and kept_id <> all ((select viewer.restricted_ids())::uuid[]) and joined_id <> all ((select viewer.restricted_ids())::uuid[]));
create policy writes on young_people.merge for insert to rose_app with check ((select viewer.sees_all())
  and kept_id <> all ((select viewer.restricted_ids())::uuid[]) and joined_id <> all ((select viewer.restricted_ids())::uuid[]));
create policy changes on young_people.merge for update to rose_app using ((select viewer.sees_all())
  and kept_id <> all ((select viewer.restricted_ids())::uuid[]) and joined_id <> all ((select viewer.restricted_ids())::uuid[]));

create policy sees on audit.event for select to rose_app using (
  (select viewer.role()) in ('manager', 'data-lead', 'safeguarding-trustee')
  and (young_person_id is null or young_person_id <> all ((select viewer.restricted_ids())::uuid[])
       or young_person_id = any ((select viewer.given_ids())::uuid[])));

-- Fuzzy search, answering the record that stays of two that were joined. It has to run inside the wall: a trigram
-- operator is not leakproof, so under row security PostgreSQL would read every row before it looked at the name index.
-- This function uses the index and then applies the same sentence.
create function young_people.find(words text, keys text[], born date, most integer)
  returns table (id uuid, likeness real) stable rows 40 security definer language plpgsql set search_path = public, pg_temp as $$
declare
  all_of_them boolean := viewer.sees_all();
  given uuid[] := viewer.given_ids();
begin
  return query
  with hit as (
    -- Each way of finding is left out altogether when there is nothing to look for.
    select y.id from young_people.young_person y where words <> '' and words <% y.folded_name
    union select y.id from young_people.young_person y where cardinality(keys) > 0 and y.name_keys && keys
    union select y.id from young_people.young_person y where born is not null and y.date_of_birth = born
  )
  select coalesce(y.merged_into, y.id), greatest(word_similarity(words, y.folded_name),
      case when y.date_of_birth = born then 0.9::real else 0 end,
      case when cardinality(keys) > 0 and y.name_keys @> keys then 0.8::real
           when y.name_keys && keys then 0.5::real else 0 end) as likeness
  from hit join young_people.young_person y on y.id = hit.id
  where (all_of_them and not y.restricted) or y.id = any (given)
  order by 2 desc, y.folded_name, y.id
  limit most;
end $$;

-- Candidates for the same person, for whoever takes in referrals. A restricted record is never among them for anybody
-- but the people named on it, and nothing in the answer tells that one was left out. A record that was joined to another
-- answers with its own name (that is what matched) and with the identity of the one that stays.
create function young_people.find_alike(words text, keys text[], born date[], most integer)
  returns table (id uuid, reference text, given_name text, family_name text, preferred_name text, date_of_birth date)
  stable security definer language sql set search_path = public, pg_temp as $$
  select kept.id, kept.reference, y.given_name, y.family_name, y.preferred_name, y.date_of_birth
  from young_people.young_person y
  join young_people.young_person kept on kept.id = coalesce(y.merged_into, y.id)
  where (words <> '' and words % y.folded_name or y.name_keys && keys or y.date_of_birth = any (born))
    and (viewer.sees_all() or viewer.on_duty())
    and (not (y.restricted or kept.restricted) or kept.id = any (viewer.given_ids()))
  -- Shared keys before likeness of letters: among many of one family name the nickname must not be the one cut off.
  order by (y.date_of_birth = any (born)) desc nulls last,
    (select count(*) from unnest(keys) k where k = any (y.name_keys)) desc, similarity(words, y.folded_name) desc, y.id
  limit most
$$;
