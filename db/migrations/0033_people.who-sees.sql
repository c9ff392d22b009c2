-- Who changes a colleague, names deputies and keepers, and how two keepers give a lost manager's access back.

-- Nobody makes themselves more than they are, nor stretches their own last day.
create or replace function people.nobody_changes_their_own_role() returns trigger language plpgsql as $$
begin
  if current_user = 'rose_app' and new.id = viewer.id() and (new.role is distinct from old.role
      or new.shut_out_at is distinct from old.shut_out_at or new.left_on is distinct from old.left_on) then
    raise exception 'nobody changes their own role' using errcode = '42501';
  end if;
  return new;
end $$;

-- Whoever works here, but carries no cases now: what they still hold waits for somebody else.
create function people.carry_no_cases() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare
  today date := viewer.today();
begin
  return array(select p.id from people.person p where not p.imported and (p.shut_out_at is not null or p.left_on < today
    or p.role not in ('practitioner', 'therapist', 'outreach', 'manager')));
end $$;

-- Whether and how each person can come in, and nothing of the secrets themselves: a manager who could read a hash could try
-- it at leisure.
create function people.ways_in() returns table (person_id uuid, passkey boolean, password boolean, code boolean,
    provider boolean, invited_until timestamptz, last_in timestamptz)
  stable security definer language plpgsql set search_path = '' as $$
begin
  if not coalesce(viewer.role() in ('manager', 'data-lead', 'safeguarding-trustee'), false) then return; end if;
  return query select p.id, exists (select from people.passkey k where k.person_id = p.id),
    exists (select from people.password w where w.person_id = p.id),
    exists (select from people.code_app c where c.person_id = p.id),
    exists (select from people.identity i where i.person_id = p.id),
    (select max(i.ends_at) from people.invitation i where i.person_id = p.id and i.used_at is null and i.ended_at is null),
    -- When the safeguarding trustee was here tells a manager that there was something to read (ADR 0011).
    (select max(s.started_at) from people.session s where s.person_id = p.id and s.state = 'signed-in'
      and not (viewer.role() = 'manager' and p.role = 'safeguarding-trustee'))
  from people.person p where not p.imported;
end $$;

-- Everything that somebody could come in with or act by, at once. The manager's for somebody else; or the daily task's, for
-- those whose last day is over. It says nothing of what it found.
create function people.shut_out(of uuid) returns void security definer language plpgsql set search_path = '' as $$
declare
  at timestamptz := viewer.now();
  today date := viewer.today();
begin
  if not (viewer.sees_all() and of <> viewer.id()) and not (coalesce(viewer.task() = 'leavers', false)
      and exists (select from people.person p where p.id = of and p.left_on < today)) then
    raise exception 'only the manager shuts somebody else out' using errcode = '42501';
  end if;
  update people.person set shut_out_at = at, left_on = least(left_on, today), version = version + 1
    where id = of and shut_out_at is null;
  update people.session set ended_at = at where person_id = of and ended_at is null;
  update people.invitation set ended_at = at where person_id = of and used_at is null and ended_at is null;
  delete from people.password where person_id = of;
  delete from people.code_app where person_id = of;
  delete from people.recovery_code where person_id = of;
  delete from people.passkey where person_id = of;
  delete from people.identity where person_id = of;
  delete from people.challenge where person_id = of;
  update people.safeguarding_deputy set to_on = greatest(from_on, today)
    where person_id = of and (to_on is null or to_on > today);
  update people.recovery_keeper set until_at = at where person_id = of and until_at is null;
  delete from people.duty where person_id = of and on_date > today;
end $$;

-- Those whose last day is over and who are not shut out yet; asked by the daily task alone.
create function people.leavers() returns setof uuid stable security definer language plpgsql set search_path = '' as $$
declare
  today date := viewer.today();
begin
  if not coalesce(viewer.task() = 'leavers', false) then return; end if;
  return query select p.id from people.person p
    where p.left_on < today and p.shut_out_at is null and not p.imported order by p.id limit 100;
end $$;

-- What was changed is written by the manager, or by somebody about themselves; nobody puts a false line beside a colleague.
drop policy adds on people.change;
create policy adds on people.change for insert to rose_app with check (
  (by_person = viewer.id() and ((select viewer.sees_all()) or (person_id = viewer.id() and (select viewer.role()) is not null)))
  or (viewer.at_the_door() and by_person is null));

-- A deputy and a keeper work here. A manager keeps no key: the keepers are there for the day on which a manager is lost, or
-- is the one to be kept out.
create function people.is_here(of uuid) returns text stable security definer language plpgsql set search_path = '' as $$
declare
  today date := viewer.today();
begin
  return (select p.role from people.person p where p.id = of and people.works_on(p, today));
end $$;

drop policy names on people.safeguarding_deputy;
create policy names on people.safeguarding_deputy for insert to rose_app with check (
  (select viewer.sees_all()) and person_id <> viewer.id() and people.is_here(person_id) is not null);
drop policy names on people.recovery_keeper;
create policy names on people.recovery_keeper for insert to rose_app with check (
  (select viewer.sees_all()) and named_by = viewer.id() and until_at is null
  and coalesce(people.is_here(person_id) <> 'manager', false));
create unique index recovery_keeper_now on people.recovery_keeper (person_id) where until_at is null;

create function people.keeps_a_key(of uuid) returns boolean stable security definer language plpgsql set search_path = '' as $$
declare
  at timestamptz := viewer.now();
begin
  return coalesce(people.is_here(of) <> 'manager', false) and exists (select from people.recovery_keeper k
    where k.person_id = of and k.from_at <= at and (k.until_at is null or k.until_at > at));
end $$;

-- A keeper starts, for a manager who works here. Nothing has happened yet but that everybody is told.
drop policy starts on people.recovery;
create policy starts on people.recovery for insert to rose_app with check (
  started_by = viewer.id() and viewer.keeps_a_key() and coalesce(people.is_here(manager_id) = 'manager', false)
  and started_at between viewer.now() - interval '1 minute' and viewer.now());

-- A step is taken by the two functions below and by nothing else: whoever could write "agreed" by plain SQL, alone and
-- without the address, would have made a back door of the front one.
drop policy steps on people.recovery_step;
revoke insert on people.recovery_step from rose_app;

-- The second keeper agrees, and in that moment a new invitation lies in the manager's post. What the manager came in with
-- before ends: a lost telephone may be in somebody's hand. False: too late, refused, or done already.
create function people.recover(recovery uuid, typed text, secret bytea) returns boolean
  security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  at timestamptz := viewer.now();
  asked record;
begin
  select r.*, p.email as email into asked from people.recovery r join people.person p on p.id = r.manager_id
    where r.id = recovery for update of r;
  if asked.id is null or not people.keeps_a_key(me) or asked.started_by = me
      or not people.keeps_a_key(asked.started_by) or coalesce(people.is_here(asked.manager_id) <> 'manager', true) then
    raise exception 'two keepers together give access back, and nobody else' using errcode = '42501';
  end if;
  if asked.ends_at <= at or exists (select from people.recovery_step s where s.recovery_id = recovery) then return false; end if;
  if asked.new_email <> '' and lower(btrim(coalesce(typed, ''))) <> lower(asked.new_email) then
    raise exception 'the second keeper types the new address again' using errcode = '42501';
  end if;
  insert into people.recovery_step (id, recovery_id, step, by_person, at)
    values (gen_random_uuid(), recovery, 'agreed', me, at);
  if asked.new_email <> '' then
    update people.person set email = asked.new_email, version = version + 1 where id = asked.manager_id;
    insert into people.change (id, person_id, what, was, became, why, by_person, at)
      values (gen_random_uuid(), asked.manager_id, 'email', asked.email, asked.new_email, asked.why, me, at);
  end if;
  update people.session set ended_at = at where person_id = asked.manager_id and ended_at is null;
  update people.invitation set ended_at = at where person_id = asked.manager_id and used_at is null and ended_at is null;
  delete from people.password where person_id = asked.manager_id;
  delete from people.code_app where person_id = asked.manager_id;
  delete from people.recovery_code where person_id = asked.manager_id;
  delete from people.passkey where person_id = asked.manager_id;
  delete from people.identity where person_id = asked.manager_id;
  insert into people.invitation (id, person_id, secret_hash, made_by, made_at, ends_at)
    values (gen_random_uuid(), asked.manager_id, secret, null, at, at + interval '48 hours');
  insert into people.change (id, person_id, what, was, became, why, by_person, at)
    values (gen_random_uuid(), asked.manager_id, 'invited', '', 'by two keepers', asked.why, me, at);
  insert into people.recovery_step (id, recovery_id, step, by_person, at)
    values (gen_random_uuid(), recovery, 'done', me, at);
  return true;
end $$;

-- Any keeper stops it, and any manager who is signed in: that the manager can is what stops two keepers who mean ill.
create function people.refuse_recovery(recovery uuid) returns boolean security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  at timestamptz := viewer.now();
  asked record;
begin
  if not people.keeps_a_key(me) and not viewer.sees_all() then
    raise exception 'a keeper or a manager refuses' using errcode = '42501';
  end if;
  select r.* into asked from people.recovery r where r.id = recovery for update;
  if asked.id is null or asked.ends_at <= at or exists (select from people.recovery_step s where s.recovery_id = recovery) then
    return false;
  end if;
  insert into people.recovery_step (id, recovery_id, step, by_person, at)
    values (gen_random_uuid(), recovery, 'refused', me, at);
  return true;
end $$;

revoke all on function people.shut_out(uuid), people.leavers(), people.recover(uuid, text, bytea),
  people.refuse_recovery(uuid), people.ways_in() from public;
grant execute on function people.shut_out(uuid), people.leavers(), people.recover(uuid, text, bytea),
  people.refuse_recovery(uuid), people.ways_in() to rose_app;
