-- The door is one named duty, `sign-in`: only while somebody is coming in may secrets be looked up. Whoever is in sees
-- their own and nobody else's; the manager invites and shuts out, and reads no secret of anybody.

-- A leaver has no role from the moment they are shut out.
create or replace function viewer.role() returns text stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  today date := viewer.today();
begin
  return (select p.role from people.person p
    where p.id = me and p.shut_out_at is null and (p.left_on is null or p.left_on >= today));
end $$;

create function viewer.at_the_door() returns boolean stable parallel safe language sql
  return coalesce(viewer.task() = 'sign-in', false);

-- Whose session has this secret: asked before there is a viewer, and answered with nothing but that one session.
create function people.session_of(secret bytea) returns table (id uuid, person_id uuid, state text, started_at timestamptz,
    seen_at timestamptz, ends_at timestamptz, proved_at timestamptz, how text)
  stable rows 1 security definer language plpgsql set search_path = '' as $$
begin
  return query select s.id, s.person_id, s.state, s.started_at, s.seen_at, s.ends_at, s.proved_at, s.how
    from people.session s where s.secret_hash = secret and s.ended_at is null;
end $$;
-- Both only ever touch the one session whose secret the browser has shown.
create function people.session_seen(secret bytea, at timestamptz) returns void
  security definer language plpgsql set search_path = '' as $$
begin
  update people.session s set seen_at = at where s.secret_hash = secret and s.ended_at is null and s.seen_at < at;
end $$;
revoke all on function people.session_of(bytea), people.session_seen(bytea, timestamptz) from public;
grant execute on function people.session_of(bytea), people.session_seen(bytea, timestamptz) to rose_app;

alter table people.session enable row level security;
alter table people.invitation enable row level security;
alter table people.password enable row level security;
alter table people.code_app enable row level security;
alter table people.recovery_code enable row level security;
alter table people.passkey enable row level security;
alter table people.identity enable row level security;
alter table people.challenge enable row level security;
alter table people.attempt enable row level security;
alter table people.change enable row level security;
alter table people.recovery_keeper enable row level security;
alter table people.recovery enable row level security;
alter table people.recovery_step enable row level security;
alter table people.person enable row level security;
alter table people.duty enable row level security;
alter table people.day_off enable row level security;
alter table people.safeguarding_deputy enable row level security;

-- A session: its owner lists and ends it, the manager ends anybody's, the door begins it.
create policy sees on people.session for select to rose_app using (
  person_id = viewer.id() or viewer.at_the_door() or (select viewer.sees_all()) or viewer.task() = 'keep-words');
create policy begins on people.session for insert to rose_app with check (viewer.at_the_door() or person_id = viewer.id());
create policy goes_on on people.session for update to rose_app
  using (person_id = viewer.id() or viewer.at_the_door() or (select viewer.sees_all()))
  with check (person_id = viewer.id() or viewer.at_the_door() or ended_at is not null);

create policy door on people.invitation for select to rose_app using (viewer.at_the_door());
create policy uses on people.invitation for update to rose_app using (viewer.at_the_door()) with check (viewer.at_the_door());
create policy sees on people.invitation for select to rose_app using ((select viewer.sees_all()));
create policy invites on people.invitation for insert to rose_app with check (
  (select viewer.sees_all()) and made_by = viewer.id() and used_at is null);
create policy ends on people.invitation for update to rose_app
  using ((select viewer.sees_all()) and used_at is null) with check (used_at is null and ended_at is not null);

create policy door on people.password to rose_app using (viewer.at_the_door()) with check (viewer.at_the_door());
create policy own on people.password to rose_app using (person_id = viewer.id()) with check (person_id = viewer.id());
create policy door on people.code_app to rose_app using (viewer.at_the_door()) with check (viewer.at_the_door());
create policy own on people.code_app to rose_app using (person_id = viewer.id()) with check (person_id = viewer.id());
create policy door on people.recovery_code to rose_app using (viewer.at_the_door()) with check (viewer.at_the_door());
create policy own on people.recovery_code to rose_app using (person_id = viewer.id()) with check (person_id = viewer.id());
create policy door on people.passkey to rose_app using (viewer.at_the_door()) with check (viewer.at_the_door());
create policy own on people.passkey to rose_app using (person_id = viewer.id()) with check (person_id = viewer.id());
create policy door on people.identity to rose_app using (viewer.at_the_door()) with check (viewer.at_the_door());
create policy own on people.identity for select to rose_app using (person_id = viewer.id());
create policy door on people.challenge to rose_app using (viewer.at_the_door()) with check (viewer.at_the_door());
create policy own on people.challenge to rose_app using (person_id = viewer.id()) with check (person_id = viewer.id());
create policy door on people.attempt to rose_app using (viewer.at_the_door()) with check (viewer.at_the_door());

-- The manager takes a lost or stolen second factor away, so that the person can be invited again; they never read it.
create function people.forget_secrets(of uuid) returns void security definer language plpgsql set search_path = '' as $$
begin
  if not (viewer.sees_all() and of <> viewer.id()) and not viewer.at_the_door() then
    raise exception 'only the manager takes the way in of somebody else away' using errcode = '42501';
  end if;
  delete from people.password where person_id = of;
  delete from people.code_app where person_id = of;
  delete from people.recovery_code where person_id = of;
  delete from people.passkey where person_id = of;
  delete from people.identity where person_id = of;
end $$;
revoke all on function people.forget_secrets(uuid) from public;
grant execute on function people.forget_secrets(uuid) to rose_app;

-- Names of colleagues stand on many pages and are no secret here; who they are changed to is the manager's.
create policy sees on people.person for select to rose_app using (true);
create policy makes on people.person for insert to rose_app with check ((select viewer.sees_all()) and shut_out_at is null and demo_key is null);
create policy changes on people.person for update to rose_app
  using ((select viewer.sees_all()) and shut_out_at is null) with check (true);
create policy sees on people.duty for select to rose_app using (true);
create policy plans on people.duty for insert to rose_app with check ((select viewer.sees_all()));
create policy takes_off on people.duty for delete to rose_app using ((select viewer.sees_all()));
create policy sees on people.day_off for select to rose_app using (true);
create policy plans on people.day_off for insert to rose_app with check ((select viewer.sees_all()) or person_id = viewer.id());
create policy takes_off on people.day_off for delete to rose_app using ((select viewer.sees_all()) or person_id = viewer.id());
create policy sees on people.safeguarding_deputy for select to rose_app using (true);
create policy names on people.safeguarding_deputy for insert to rose_app with check ((select viewer.sees_all()) and person_id <> viewer.id());
create policy ends on people.safeguarding_deputy for update to rose_app using ((select viewer.sees_all())) with check (to_on is not null);

-- Nobody makes themselves more than they are, not even the manager.
create function people.nobody_changes_their_own_role() returns trigger language plpgsql as $$
begin
  if current_user = 'rose_app' and new.id = viewer.id()
    and (new.role is distinct from old.role or new.shut_out_at is distinct from old.shut_out_at) then
    raise exception 'nobody changes their own role' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger nobody_changes_their_own_role before update on people.person
  for each row execute function people.nobody_changes_their_own_role();

create policy adds on people.change for insert to rose_app with check (
  (by_person = viewer.id() and viewer.role() is not null) or (viewer.at_the_door() and by_person is null));
create policy sees on people.change for select to rose_app using (
  person_id = viewer.id() or (select viewer.role()) in ('manager', 'data-lead', 'safeguarding-trustee'));

-- Whoever keeps a key now. Neither a manager nor anybody who has left.
create function viewer.keeps_a_key() returns boolean stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
begin
  return coalesce(viewer.role() <> 'manager', false) and exists (select from people.recovery_keeper k
    where k.person_id = me and k.from_at <= viewer.now() and (k.until_at is null or k.until_at > viewer.now()));
end $$;
create policy sees on people.recovery_keeper for select to rose_app using ((select viewer.role()) is not null or viewer.at_the_door());
create policy names on people.recovery_keeper for insert to rose_app with check (
  (select viewer.sees_all()) and named_by = viewer.id() and person_id <> viewer.id());
create policy ends on people.recovery_keeper for update to rose_app
  using ((select viewer.sees_all()) and until_at is null) with check (until_at is not null);

create policy sees on people.recovery for select to rose_app using (
  (select viewer.keeps_a_key()) or (select viewer.role()) in ('manager', 'data-lead', 'safeguarding-trustee'));
create policy starts on people.recovery for insert to rose_app with check (
  started_by = viewer.id() and viewer.keeps_a_key()
  and started_at between viewer.now() - interval '1 minute' and viewer.now());
create policy sees on people.recovery_step for select to rose_app using (
  (select viewer.keeps_a_key()) or (select viewer.role()) in ('manager', 'data-lead', 'safeguarding-trustee'));
-- The second one is somebody else. This is the wall: one keeper alone can write nothing that counts.
create policy steps on people.recovery_step for insert to rose_app with check (
  by_person = viewer.id() and viewer.keeps_a_key() and at between viewer.now() - interval '1 minute' and viewer.now()
  and exists (select from people.recovery r where r.id = recovery_id and r.ends_at > viewer.now()
    and (step <> 'agreed' or r.started_by <> viewer.id())));
