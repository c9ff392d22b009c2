-- A link, and a way in that is taken away: of a safeguarding trustee neither is the manager's, who would come in as them.
create policy no_trustee on people.invitation as restrictive for insert to rose_app with check (not people.is_trustee(person_id));
create policy ends_no_trustee on people.invitation as restrictive for update to rose_app using (
  viewer.at_the_door() or not people.is_trustee(person_id));

create or replace function people.forget_secrets(of uuid) returns void security definer language plpgsql set search_path = '' as $$
begin
  if not (viewer.sees_all() and of <> viewer.id() and not people.is_trustee(of)) and not viewer.at_the_door() then
    raise exception 'only the manager takes the way in of somebody else away' using errcode = '42501';
  end if;
  delete from people.password where person_id = of;
  delete from people.code_app where person_id = of;
  delete from people.recovery_code where person_id = of;
  delete from people.passkey where person_id = of;
  delete from people.identity where person_id = of;
end $$;

-- The door's own rows name whom it let in, so a manager could read there when the safeguarding trustee was busy (ADR 0011).
create policy silent_at_the_door on audit.event as restrictive for select to rose_app using (
  not (select viewer.sees_all()) or actor not like 'task:%' or subject_id is null
  or subject_id <> all ((select concerns.trustees())::uuid[]));

-- That somebody types tells that there is something to write about: of the safeguarding trustee a manager learns it not.
create or replace function unsaved.waiting_of(of uuid) returns integer stable security definer language plpgsql set search_path = '' as $$
begin
  if not viewer.sees_all() or people.is_trustee(of) then return 0; end if;
  return (select count(*)::int from unsaved.words w where w.person_id = of and w.ended_at is null);
end $$;

-- A manager who names two people of their own as keepers could have them give away another manager's account the same
-- day. A key counts after a week, in which everybody who was told of it can ask.
create or replace function viewer.keeps_a_key() returns boolean stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
begin
  return people.keeps_a_key(me);
end $$;
create or replace function people.keeps_a_key(of uuid) returns boolean stable security definer language plpgsql set search_path = '' as $$
declare
  at timestamptz := viewer.now();
begin
  return coalesce(people.is_here(of) <> 'manager', false) and exists (select from people.recovery_keeper k
    where k.person_id = of and k.from_at <= at - interval '7 days' and (k.until_at is null or k.until_at > at));
end $$;
-- Who is named as a keeper now, whether or not the key counts yet: shown, and ended, on the manager's page.
create function people.is_keeper(of people.recovery_keeper) returns boolean stable security definer language plpgsql
  set search_path = '' as $$
begin
  return of.until_at is null and coalesce(people.is_here(of.person_id) <> 'manager', false);
end $$;

-- The clock of a key is the database's: a key that began last year, by plain SQL, would count at once.
drop policy names on people.recovery_keeper;
create policy names on people.recovery_keeper for insert to rose_app with check (
  (select viewer.sees_all()) and named_by = viewer.id() and until_at is null
  and from_at between viewer.now() - interval '1 minute' and viewer.now()
  and coalesce(people.is_here(person_id) <> 'manager', false));

-- An account that goes to another address is a theft, if nobody who was told could say so: the second keeper agrees after a day.
create function people.recovery_waits_a_day() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.step = 'agreed' and exists (select from people.recovery r where r.id = new.recovery_id and r.new_email <> ''
      and new.at < r.started_at + interval '24 hours') then
    raise exception 'a new address waits a day' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger waits_a_day before insert on people.recovery_step
  for each row execute function people.recovery_waits_a_day();

alter table people.known_browser enable row level security;
create policy door on people.known_browser to rose_app using (viewer.at_the_door()) with check (viewer.at_the_door());
