-- Whom a worry goes to besides the manager, and what somebody is to be told when they next look.

-- The deputies of the safeguarding lead. The lead is the manager.
create table people.safeguarding_deputy (
  person_id uuid not null references people.person (id),
  from_on date not null,
  to_on date,
  primary key (person_id, from_on),
  check (to_on is null or to_on >= from_on)
);
grant select on people.safeguarding_deputy to rose_app;

-- The manager and the deputies of today: those who decide about a safeguarding concern.
create function viewer.safeguards() returns boolean stable security definer language plpgsql set search_path = '' as $$
begin
  return coalesce(viewer.role() = 'manager', false)
    or (viewer.role() is not null and exists (select from people.safeguarding_deputy d
      where d.person_id = viewer.id() and d.from_on <= viewer.today() and (d.to_on is null or d.to_on >= viewer.today())));
end $$;

-- One thing somebody is told in the app. It names no child: who it is about is seen by opening the link, if one may.
create table people.notice (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  said text not null check (said <> ''),
  href text not null check (href like '/%'),
  urgent boolean not null default false,
  at timestamptz not null,
  seen_at timestamptz
);
create index notice_waiting on people.notice (person_id, at) where seen_at is null;
grant select, insert on people.notice to rose_app;
grant update (seen_at) on people.notice to rose_app;
