-- People who work here: staff, their roles, who is on duty, days off, and the sessions they are signed in with.

create schema people;
grant usage on schema people to rose_app;

create table people.person (
  id uuid primary key,
  name text not null check (name <> ''),
  email text not null,
  role text not null check (role in ('practitioner', 'therapist', 'outreach', 'manager', 'safeguarding-trustee',
    'communications', 'data-lead', 'trustee', 'volunteer')),
  job_title text not null,
  demo_key text unique,
  imported boolean not null default false,
  joined_on date not null,
  left_on date
);
create index person_folded_name on people.person (lower(name));

create table people.duty (
  person_id uuid not null references people.person (id),
  on_date date not null,
  primary key (on_date, person_id)
);

create table people.day_off (
  person_id uuid not null references people.person (id),
  on_date date not null,
  why text not null default '',
  primary key (person_id, on_date)
);
create index day_off_by_date on people.day_off (on_date);

-- Only the SHA-256 of a session's secret is kept: a stolen table opens nothing.
create table people.session (
  id uuid primary key,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  person_id uuid not null references people.person (id),
  state text not null check (state in ('signed-in', 'second-factor-pending')),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index session_by_person on people.session (person_id) where ended_at is null;

grant select on people.person, people.duty to rose_app;
-- Why somebody is away is nobody's business on a page.
grant select (person_id, on_date) on people.day_off to rose_app;
-- A session is begun, seen and ended; it never becomes somebody else's or lasts longer.
grant select, insert on people.session to rose_app;
grant update (seen_at, ended_at) on people.session to rose_app;

-- The viewer's role is read here, not taken from the application's word, so that a page cannot make somebody more than
-- they are; a leaver has none. PL/pgSQL, here and below, because it keeps its plans: every policy of every query asks these.
create function viewer.role() returns text stable security definer language plpgsql set search_path = '' as $$
begin
  return (select p.role from people.person p
    where p.id = viewer.id() and (p.left_on is null or p.left_on >= viewer.today()));
end $$;

create function viewer.on_duty() returns boolean stable security definer language plpgsql set search_path = '' as $$
begin
  return exists (select from people.duty d where d.person_id = viewer.id() and d.on_date = viewer.today())
    and coalesce(viewer.role() in ('practitioner', 'manager'), false);
end $$;
