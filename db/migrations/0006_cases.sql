-- Cases: episodes of support of one young person. "Episode" in the tables, "case" in words: CASE is a word of SQL's own.

create schema cases;
grant usage on schema cases to rose_app;

create table cases.episode (
  id uuid primary key,
  reference text not null unique,
  young_person_id uuid not null references young_people.young_person (id),
  offer text not null check (offer in ('one-to-one', 'early-intervention')),
  state text not null check (state in ('waiting', 'open', 'closed')),
  opened_on date not null,
  level text,                         -- the level in force: the partnership's at opening, then our latest judgement
  level_source text check (level_source in ('screening', 'judgement')),
  review_on date,
  told jsonb not null default '{}',   -- what the referral said at hand-over: a copy, not a window
  worker_id uuid references people.person (id),
  reopens uuid references cases.episode (id),
  closed_on date,
  closure_reason text,
  closure_note text,
  exit_lead text,
  imported boolean not null default false,
  version integer not null default 1,
  check ((state = 'closed') = (closed_on is not null)),
  check (state <> 'open' or worker_id is not null)
);
create index episode_by_young_person on cases.episode (young_person_id, opened_on desc);
create index episode_caseload on cases.episode (worker_id, opened_on) where state = 'open';
create index episode_waiting on cases.episode (opened_on) where state = 'waiting';
create index episode_review on cases.episode (review_on) where state = 'open';

create table cases.allocation (
  id uuid primary key,
  episode_id uuid not null references cases.episode (id),
  young_person_id uuid not null references young_people.young_person (id),
  worker_id uuid not null references people.person (id),
  because text not null default '',
  allocated_by uuid references people.person (id),
  since timestamptz not null,
  until timestamptz
);
create unique index allocation_one_open on cases.allocation (episode_id) where until is null;
create index allocation_by_episode on cases.allocation (episode_id, since);
create index allocation_timeline on cases.allocation (young_person_id, since desc, id desc);

-- Our own professional judgement: append-only. A level is chosen by a person with reasons, never worked out.
create table cases.judgement (
  id uuid primary key,
  episode_id uuid not null references cases.episode (id),
  young_person_id uuid not null references young_people.young_person (id),
  level text not null,
  reasons text not null,
  who_disagreed text not null default '',
  form jsonb not null,
  review_on date not null,
  judged_by uuid not null references people.person (id),
  judged_at timestamptz not null,
  signed_off_by uuid references people.person (id),
  signed_off_at timestamptz,
  check (signed_off_by is null or signed_off_by <> judged_by)
);
create index judgement_by_episode on cases.judgement (episode_id, judged_at desc);
create index judgement_timeline on cases.judgement (young_person_id, judged_at desc, id desc);

grant select, insert, update on cases.episode to rose_app;
grant select, insert on cases.allocation, cases.judgement to rose_app;
grant update (until) on cases.allocation to rose_app;
grant update (signed_off_by, signed_off_at) on cases.judgement to rose_app;
