-- The ground: who is looking, what day it is, and mail that waits to go out.
-- Roles rose_app and rose_reporting are made before the first migration (platform/db/roles.ts): a role belongs to the
-- whole server, a migration to one database.

create extension if not exists pg_trgm;

revoke all on schema public from public;
grant usage on schema public to rose_app, rose_reporting;

create schema platform;
create schema viewer;
grant usage on schema platform, viewer to rose_app;

-- The application's day in London, so that a fixed clock (ROSE_NOW) also rules what the database decides.
create function viewer.today() returns date stable language sql parallel safe
  return coalesce(nullif(current_setting('rose.today', true), '')::date, (now() at time zone 'Europe/London')::date);

-- The member of staff this transaction looks through; null when there is none.
create function viewer.id() returns uuid stable language sql parallel safe
  return nullif(current_setting('rose.viewer', true), '')::uuid;

-- The draft this transaction was let into by its key; null when there is none.
create function viewer.draft_key() returns bytea stable language sql parallel safe
  return decode(nullif(current_setting('rose.draft', true), ''), 'hex');

-- The named duty a background task works under; null when there is none.
create function viewer.task() returns text stable language sql parallel safe
  return nullif(current_setting('rose.task', true), '');

-- What kind of installation this database belongs to. A demo refuses a database stamped live.
create table platform.installation (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('demo', 'live')),
  made_at timestamptz not null default now()
);
grant select on platform.installation to rose_app;

-- Mail is written in the transaction of the act that causes it, and sent after the commit. No child's data: a mail says
-- that something happened, never to whom.
create table platform.mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  tries integer not null default 0,
  try_after timestamptz not null,     -- grows with each failed try
  given_up_at timestamptz,            -- after the last try; a person has to look
  last_fault text
);
create index mail_waiting on platform.mail (try_after) where sent_at is null and given_up_at is null;
create index mail_by_time on platform.mail (written_at desc, id);
grant select, insert, update on platform.mail to rose_app;
