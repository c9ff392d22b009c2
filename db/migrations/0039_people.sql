-- Who hears concerns about the manager is nobody the manager chose alone. A manager who made a second account of their own a
-- safeguarding trustee, or sent the only one away, would read what is written about them, or see to it that nobody does. So
-- no viewer makes or ends one, nor their address: `bin/rose trustee` does, the operator beside a trustee of the charity.

create function people.nobody_makes_a_trustee() returns trigger language plpgsql set search_path = '' as $$
declare
  is_one boolean := new.role = 'safeguarding-trustee';
  was_one boolean := tg_op = 'UPDATE' and old.role = 'safeguarding-trustee';
begin
  -- The operator looks through no viewer, and the daily task only ends whom the operator gave a last day.
  if viewer.id() is null or not (is_one or was_one) then return new; end if;
  if is_one <> was_one or new.shut_out_at is distinct from old.shut_out_at or new.left_on is distinct from old.left_on
      or (new.email is distinct from old.email and new.id is distinct from viewer.id()) then
    raise exception 'the operator makes and ends a safeguarding trustee, beside a trustee of the charity' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger nobody_makes_a_trustee before insert or update on people.person
  for each row execute function people.nobody_makes_a_trustee();

-- Without one nobody hears a concern about the manager, or reviews what the manager looks at.
create function people.a_trustee_remains() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.role <> 'safeguarding-trustee' or old.shut_out_at is not null or old.left_on is not null
      or (new.role = 'safeguarding-trustee' and new.shut_out_at is null and new.left_on is null) then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtext('people.a_trustee_remains'));
  if not exists (select from people.person p where p.id <> new.id and p.role = 'safeguarding-trustee' and not p.imported
      and p.shut_out_at is null and p.left_on is null) then
    raise exception 'one safeguarding trustee remains' using errcode = '23514', constraint = 'a_trustee_remains';
  end if;
  return new;
end $$;
create trigger a_trustee_remains before update on people.person
  for each row execute function people.a_trustee_remains();

-- A browser in which somebody came in. Whoever knows a colleague's address can use up the tries of their account from a
-- hundred networks; the colleague's own browser then still has tries of its own.
create table people.known_browser (
  id uuid primary key,
  secret_hash bytea not null check (length(secret_hash) = 32),
  person_id uuid not null references people.person (id),
  seen_at timestamptz not null,
  unique (secret_hash, person_id)
);
create index known_browser_by_person on people.known_browser (person_id);
grant select, insert, delete on people.known_browser to rose_app;
grant update (secret_hash, seen_at) on people.known_browser to rose_app;

-- Who ended a session. One that the manager ended takes nobody's half-written words with it: whoever wrote them still works
-- here, and signed out nowhere.
alter table people.session add column ended_by uuid references people.person (id);
create function people.who_ended_it() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is null and new.ended_at is not null then
    new.ended_by := case when viewer.sees_all() or new.person_id = viewer.id() then viewer.id() end;
  end if;
  return new;
end $$;
create trigger who_ended_it before update on people.session for each row execute function people.who_ended_it();
