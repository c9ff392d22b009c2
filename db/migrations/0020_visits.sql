-- Visits: who of us is out, where, and by when they said they would be back. The clock is the server's.

create schema visits;
grant usage on schema visits to rose_app;

-- Where a colleague is: nothing here says who they are with. That stands in visits.subject, behind the record's own wall,
-- because whoever has to look for a colleague need not be somebody who may know the young person.
create table visits.visit (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind <> ''),
  place text not null check (place <> ''),
  with_whom text not null default '',
  telephone text not null check (telephone <> ''),
  with_young_person boolean not null,
  began_at timestamptz not null,
  due_at timestamptz not null check (due_at > began_at),
  deadline integer not null default 1,        -- the first time agreed is 1; more minutes make the next
  ended_at timestamptz,
  ended_by uuid references people.person (id),
  send_key uuid not null unique,              -- made with the page: the same page sent twice is one visit
  check ((ended_at is null) = (ended_by is null))
);
-- Nobody is in two places: two timers at once, and the one that is forgotten would call everybody out for nothing.
create unique index visit_one_running on visits.visit (person_id) where ended_at is null;
create index visit_running on visits.visit (due_at) where ended_at is null;
create index visit_by_person on visits.visit (person_id, began_at desc);

-- Whom the visit was to.
create table visits.subject (
  visit_id uuid primary key references visits.visit (id),
  young_person_id uuid not null references young_people.young_person (id),
  episode_id uuid not null references cases.episode (id)
);
create index subject_by_young_person on visits.subject (young_person_id);

-- What happened to a visit, never changed afterwards.
create table visits.event (
  id uuid primary key,
  visit_id uuid not null references visits.visit (id),
  kind text not null check (kind in ('began', 'extended', 'help', 'reached', 'dealing', 'ended')),
  deadline integer not null,
  by uuid not null references people.person (id),
  at timestamptz not null
);
create index event_by_visit on visits.event (visit_id, at, id);

-- The steps that were taken because somebody was not back: each once for each time agreed, whatever any clock does and
-- however many processes look.
create table visits.step (
  visit_id uuid not null references visits.visit (id),
  deadline integer not null,
  step text not null,                         -- '10 managers'
  at timestamptz not null,
  primary key (visit_id, deadline, step)
);

grant select, insert on visits.visit, visits.subject, visits.event, visits.step to rose_app;
grant update (due_at, deadline, ended_at, ended_by) on visits.visit to rose_app;

-- Notices that were seen go after some time (people/data-map.ts).
create index notice_seen on people.notice (seen_at) where seen_at is not null;
grant delete on people.notice to rose_app;
