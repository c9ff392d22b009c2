-- Sessions with, for and about a young person.

create schema sessions;
grant usage on schema sessions to rose_app;

create table sessions.session (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  episode_id uuid not null references cases.episode (id),
  starts_at timestamptz not null,
  time_known boolean not null default true,
  -- A session belongs to the day of its start in London, whatever the server's clock is set to.
  session_date date not null generated always as ((starts_at at time zone 'Europe/London')::date) stored,
  kind text not null check (kind in ('ONE-TO-ONE', 'REMOTE', 'JOINT', 'MESSAGE', 'TRIED-CALL', 'PROFESSIONAL', 'GROUP')),
  attendance text not null check (attendance in ('ATT', 'LATE', 'PART', 'WNB', 'NAC', 'CANC', 'CANC-CYP', 'CANC-CARER',
    'CANC-SVC', 'NO-ACCESS', 'RESCH-CYP', 'FUTURE')),
  -- THE definition of a support session: with the young person, by plan, one to one, and held.
  -- sessions/rules/session-words.ts says the same in code; a test holds the two together.
  counts boolean not null generated always as (
    kind in ('ONE-TO-ONE', 'REMOTE', 'JOINT') and attendance in ('ATT', 'LATE', 'PART')) stored,
  minutes integer check (minutes between 0 and 1440),
  place text not null default '',
  topics text[] not null default '{}',
  purpose text not null default '',
  did text not null default '',          -- what we did
  words text not null default '',        -- the young person's own words, verbatim
  observed text not null default '',     -- what the worker saw, apart from what they think
  others_present text not null default '',
  worker_id uuid not null references people.person (id),
  joint_with text not null default '',
  next_on date,
  finished boolean not null default true,
  send_key uuid not null unique,         -- a double click records one session
  imported boolean not null default false,
  written_at timestamptz not null,
  version integer not null default 1
);
create index session_timeline on sessions.session (young_person_id, starts_at desc, id desc);
create index session_by_episode on sessions.session (episode_id, starts_at desc, id desc);
create index session_diary on sessions.session (worker_id, starts_at desc);
create index session_unfinished on sessions.session (worker_id) where not finished;
create index session_future on sessions.session (episode_id) where attendance = 'FUTURE';
create index session_counted on sessions.session (session_date desc, id desc) include (young_person_id) where counts;

create table sessions.version (
  session_id uuid not null references sessions.session (id),
  version integer not null,
  young_person_id uuid not null references young_people.young_person (id),
  was jsonb not null,
  reason text not null,
  changed_by uuid not null references people.person (id),
  changed_at timestamptz not null,
  primary key (session_id, version)
);

-- What an adult said they would do, with a name and a day.
create table sessions.action (
  id uuid primary key,
  session_id uuid not null references sessions.session (id),
  young_person_id uuid not null references young_people.young_person (id),
  what text not null,
  owner text not null,
  due_on date,
  done_on date,
  added_at timestamptz not null
);
create index action_by_session on sessions.action (session_id);
create index action_open on sessions.action (young_person_id, due_on) where done_on is null;

grant select, insert, update on sessions.session, sessions.action to rose_app;
grant select, insert on sessions.version to rose_app;
