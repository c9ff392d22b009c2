-- Plans made together with the young person: the safety plan, version by version, and goals in their own words.

create schema plans;
grant usage on schema plans to rose_app;

-- Every save is a whole new version, so that what was agreed on a day can always be read as it was.
create table plans.safety_plan (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  version integer not null check (version > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),   -- its parts; plans/rules/safety-plan.ts names them
  agreed text not null check (agreed in ('yes', 'partly', 'not-yet')),
  agreed_words text not null default '',                             -- what the young person says about it, verbatim
  written_with text not null default '',
  review_on date not null,                                           -- past this day it is shown as out of date
  made_by uuid not null references people.person (id),
  made_at timestamptz not null,
  send_key uuid not null unique,                                     -- a double click makes one version
  unique (young_person_id, version)
);
create index safety_plan_timeline on plans.safety_plan (young_person_id, made_at desc, id desc);

create table plans.goal (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  words text not null check (words <> ''),      -- the young person's own, verbatim
  slot smallint not null check (slot between 1 and 3),
  set_on date not null,
  made_by uuid not null references people.person (id),
  made_at timestamptz not null,
  send_key uuid not null unique,
  ending text check (ending in ('reached', 'no-longer-mine')),
  ending_words text not null default '',
  ended_on date,
  ended_by uuid references people.person (id),
  check ((ending is null) = (ended_on is null) and (ending is null) = (ended_by is null))
);
-- Three open goals at most, also when two people add one at the same moment.
create unique index goal_open on plans.goal (young_person_id, slot) where ending is null;
create index goal_by_young_person on plans.goal (young_person_id, made_at desc, id desc);

-- How near they feel on a day, 0 to 10, as they say it. Never added up, never compared between people.
create table plans.goal_rating (
  id uuid primary key,
  goal_id uuid not null references plans.goal (id),
  young_person_id uuid not null references young_people.young_person (id),
  rating smallint not null check (rating between 0 and 10),
  words text not null default '',
  rated_on date not null,
  written_by uuid not null references people.person (id),
  written_at timestamptz not null,
  send_key uuid not null unique
);
create index goal_rating_by_goal on plans.goal_rating (goal_id, rated_on, written_at, id);
create index goal_rating_by_young_person on plans.goal_rating (young_person_id);

grant select, insert on plans.safety_plan, plans.goal, plans.goal_rating to rose_app;
-- A goal's words are never changed; only how it ended is written.
grant update (ending, ending_words, ended_on, ended_by) on plans.goal to rose_app;
