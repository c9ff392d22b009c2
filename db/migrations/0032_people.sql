-- After a change of how somebody comes in, their session goes on under a new secret: one that an attacker took earlier opens
-- nothing any more.
grant update (secret_hash) on people.session to rose_app;

-- Whoever is in shows their old password before they set a new one, and such tries are counted as well. All are hashes.
create policy counts on people.attempt for select to rose_app using ((select viewer.role()) is not null);
create policy tries on people.attempt for insert to rose_app with check ((select viewer.role()) is not null);

-- An injection that runs as whoever is signed in must not make a session fresh, whole, longer or alive again: that would be
-- an export, a change of role or a broken glass without their owner. The door begins sessions, and what is proved stands
-- from then on; when a session was seen is written by `people.session_seen` alone.
revoke update (seen_at, proved_at, how) on people.session from rose_app;
drop policy begins on people.session;
create policy begins on people.session for insert to rose_app with check (viewer.at_the_door());
create function people.a_session_is_the_doors() returns trigger language plpgsql as $$
begin
  if current_user <> 'rose_app' or viewer.at_the_door() then return new; end if;
  if (new.state, new.how, new.person_id, new.started_at, new.ends_at) is distinct from
      (old.state, old.how, old.person_id, old.started_at, old.ends_at) or new.proved_at is distinct from old.proved_at then
    raise exception 'only the door says how somebody came in' using errcode = '42501';
  end if;
  if new.secret_hash is distinct from old.secret_hash and old.person_id is distinct from viewer.id() then
    raise exception 'a session has a new secret from the door or its owner' using errcode = '42501';
  end if;
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise exception 'a session that has ended stays ended' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger a_session_is_the_doors before update on people.session
  for each row execute function people.a_session_is_the_doors();

-- The daily task at the door removes what ended more than 90 days ago, as the data map says, and finds nothing newer.
grant delete on people.session, people.invitation to rose_app;
create policy clears on people.session for delete to rose_app using (
  viewer.at_the_door() and coalesce(ended_at, ends_at) < viewer.now() - interval '90 days');
-- The newest of somebody who works here stays if it was not used: a leaver to be, or a stranger with their e-mail at the
-- provider, would else be bound there as if they had never been invited, 90 days after they let it pass.
create function people.invitation_may_go(of people.invitation) returns boolean stable security definer language plpgsql
  set search_path = '' as $$
declare
  today date := viewer.today();
begin
  return of.used_at is not null
    or exists (select from people.invitation n where n.person_id = of.person_id and n.made_at > of.made_at)
    or not exists (select from people.person p where p.id = of.person_id and p.shut_out_at is null
      and (p.left_on is null or p.left_on >= today));
end $$;
create policy clears on people.invitation for delete to rose_app using (
  viewer.at_the_door() and coalesce(used_at, ended_at, ends_at) < viewer.now() - interval '90 days'
  and people.invitation_may_go(invitation));

-- Whether the owner of an account was told in the last hour that somebody tries to come in: the door asks it, so that they
-- are told once an hour and not once a try. Nothing else of anybody's notices is said.
create function people.told_lately(of uuid, words text) returns boolean stable security definer language plpgsql
  set search_path = '' as $$
declare
  since timestamptz := viewer.now() - interval '1 hour';
begin
  return (viewer.at_the_door() or of = viewer.id()) and exists (select from people.notice n
    where n.person_id = of and starts_with(n.said, words) and n.at > since);
end $$;
revoke all on function people.told_lately(uuid, text) from public;
grant execute on function people.told_lately(uuid, text) to rose_app;
