-- Planned cover, agreement to the service, and who holds a young person's safety when we end.

-- A colleague covers a worker's open cases, or one case, for days. `young_people.access` holds what it gives.
create table cases.cover (
  id uuid primary key,
  worker_id uuid not null references people.person (id),
  colleague_id uuid not null references people.person (id),
  episode_id uuid references cases.episode (id),                      -- null: all of the worker's open cases
  young_person_id uuid references young_people.young_person (id),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  because text not null,
  arranged_by uuid not null references people.person (id),
  arranged_at timestamptz not null,
  ended_by uuid references people.person (id),
  ended_at timestamptz,
  send_key uuid not null unique,      -- a double click arranges once
  check (worker_id <> colleague_id),
  check ((episode_id is null) = (young_person_id is null)),
  check ((ended_at is null) = (ended_by is null))
);
create index cover_lasting on cases.cover (to_on) where ended_at is null;
create index cover_by_worker on cases.cover (worker_id, to_on) where ended_at is null;
create index cover_by_episode on cases.cover (episode_id) where episode_id is not null;
create index cover_by_young_person on cases.cover (young_person_id) where young_person_id is not null;
grant select, insert on cases.cover to rose_app;
grant update (ended_by, ended_at) on cases.cover to rose_app;

-- Agreement to the service: append-only, because what somebody agreed to at 15 is not what they agreed to at 18.
create table cases.agreement (
  id uuid primary key,
  episode_id uuid not null references cases.episode (id),
  young_person_id uuid not null references young_people.young_person (id),
  decision text not null check (decision in ('agreed', 'in-part', 'not-agreed')),
  decided_by text not null check (decided_by in ('young-person', 'with-parent', 'parental-responsibility')),
  age integer,                        -- on that day; null when the birthday is not known
  evidence text not null,
  words text not null default '',     -- the young person's own words, verbatim
  parents_told text not null check (parents_told in ('yes', 'no', 'not-needed')),
  parents_why_not text not null default '',
  review_on date not null,
  recorded_by uuid not null references people.person (id),
  recorded_at timestamptz not null,
  send_key uuid not null unique,
  check (parents_told <> 'no' or parents_why_not <> '')
);
create index agreement_by_episode on cases.agreement (episode_id, recorded_at desc, id desc);
create index agreement_timeline on cases.agreement (young_person_id, recorded_at desc, id desc);
grant select, insert on cases.agreement to rose_app;

alter table cases.episode add column exit_lead_role text, add column exit_lead_agreed_on date;
