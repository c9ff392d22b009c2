-- A worry about a child, or about somebody who works here: what was written, who has it, what was decided and done.

create schema concerns;
grant usage on schema concerns to rose_app;

create table concerns.concern (
  id uuid primary key,
  reference text not null unique,
  about text not null check (about in ('young-person', 'staff', 'manager')),
  who text not null check (who <> ''),         -- as the raiser wrote it
  young_person_id uuid references young_people.young_person (id),
  what text not null check (what <> ''),
  happened_on date,
  happened text not null default '',           -- when, in the raiser's words
  words text not null default '',              -- exact words, verbatim
  done_already text not null default '',
  raised_by uuid not null references people.person (id),
  raised_at timestamptz not null,
  send_key uuid not null unique,               -- a double click raises once
  answered_by uuid references people.person (id),  -- who said "I have this", or decided first: the clock stops
  answered_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  -- A concern about staff stands on no child's record, or whoever sees the child would learn of it.
  check (about = 'young-person' or young_person_id is null),
  check ((answered_by is null) = (answered_at is null))
);
create index concern_open on concerns.concern (raised_at, id) where closed_at is null;
create index concern_closed on concerns.concern (closed_at desc, id desc) where closed_at is not null;
create index concern_by_young_person on concerns.concern (young_person_id, raised_at desc, id desc);
create index concern_by_raiser on concerns.concern (raised_by, raised_at desc);
create index concern_about_staff on concerns.concern (id) where about <> 'young-person';

create table concerns.decision (
  id uuid primary key,
  concern_id uuid not null references concerns.concern (id),
  steps text[] not null check (cardinality(steps) > 0),
  reasons text not null check (reasons <> ''),
  decided_by uuid not null references people.person (id),
  decided_at timestamptz not null
);
create index decision_by_concern on concerns.decision (concern_id, decided_at);

create table concerns.closing (
  concern_id uuid primary key references concerns.concern (id),
  reason text not null check (reason <> ''),
  closed_by uuid not null references people.person (id),
  closed_at timestamptz not null
);

-- What an adult will do about a concern that stands on no record the writer sees; the others are promises (0011).
create table concerns.action (
  id uuid primary key,
  concern_id uuid not null references concerns.concern (id),
  what text not null check (what <> ''),
  owner text not null check (owner <> ''),
  due_on date,
  made_by uuid not null references people.person (id),
  made_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references people.person (id)
);
create index action_by_concern on concerns.action (concern_id, due_on);

-- A telephone call with the county's front door. Nothing is ever sent to it: it takes calls only.
create table concerns.front_door_call (
  id uuid primary key,
  concern_id uuid not null references concerns.concern (id),
  called_at timestamptz not null,
  spoken_to text not null check (spoken_to <> ''),
  advice text not null check (advice <> ''),
  follow_up text not null default '',
  letter_received_on date,
  letter_noted_by uuid references people.person (id),
  called_by uuid not null references people.person (id),
  written_at timestamptz not null
);
create index front_door_call_by_concern on concerns.front_door_call (concern_id, called_at);

-- What a child said, as it was said. Written once and never changed: it may be read out in a court.
create table concerns.first_account (
  id uuid primary key,
  concern_id uuid not null references concerns.concern (id),
  words text not null check (words <> ''),
  asked text not null default '',
  said_on date not null,
  said_at text not null default '',
  place text not null default '',
  present text not null default '',
  written_by uuid not null references people.person (id),
  written_at timestamptz not null,
  send_key uuid not null unique
);
create index first_account_by_concern on concerns.first_account (concern_id, written_at);

create table concerns.duty_to_report (
  id uuid primary key,
  concern_id uuid not null references concerns.concern (id),
  learnt text not null check (learnt in ('told-by-child', 'told-by-person', 'seen', 'images')),
  learnt_on date not null,
  outcome text not null check (outcome in ('reported', 'already-reported', 'waiting')),
  reported_to text check (reported_to in ('police', 'local-authority')),
  reported_how text check (reported_how in ('orally', 'in-writing')),
  reported_on date,
  reported_by text not null default '',        -- who made the report, or who had made it before
  wait_until date,
  delay text not null default '',
  in_force boolean not null,                   -- whether the duty was law on the day this was written
  written_by uuid not null references people.person (id),
  written_at timestamptz not null,
  check ((outcome = 'waiting') = (wait_until is not null)),
  check (outcome <> 'reported' or (reported_to is not null and reported_how is not null and reported_on is not null))
);
create index duty_to_report_by_concern on concerns.duty_to_report (concern_id, written_at);

-- While police or the local authority investigate, nobody here explores what happened.
create table concerns.investigation (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  since date not null,
  contact text not null check (contact <> ''),
  begun_by uuid not null references people.person (id),
  begun_at timestamptz not null,
  ended_on date,
  ended_by uuid references people.person (id),
  check ((ended_on is null) = (ended_by is null))
);
create unique index investigation_live on concerns.investigation (young_person_id) where ended_on is null;
create index investigation_by_young_person on concerns.investigation (young_person_id, begun_at desc);

-- Each step of the clock happens once for each concern, whatever the server's clock does.
create table concerns.step (
  concern_id uuid not null references concerns.concern (id),
  step integer not null check (step > 0),
  taken_at timestamptz not null,
  primary key (concern_id, step)
);

grant select, insert on concerns.concern, concerns.decision, concerns.closing, concerns.action,
  concerns.front_door_call, concerns.first_account, concerns.duty_to_report, concerns.investigation, concerns.step to rose_app;
-- What was written stays. Only what became of it is added.
grant update (young_person_id, answered_by, answered_at, closed_at, version) on concerns.concern to rose_app;
grant update (done_at, done_by) on concerns.action to rose_app;
grant update (letter_received_on, letter_noted_by) on concerns.front_door_call to rose_app;
grant update (ended_on, ended_by) on concerns.investigation to rose_app;
