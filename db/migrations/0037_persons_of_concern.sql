-- Persons of concern: adults or young people who are believed to cause harm, written down for the young person they are
-- believed to harm. One row belongs to one young person; that two of them are the same person is the manager's to know.

create schema persons_of_concern;
grant usage on schema persons_of_concern to rose_app;

create table persons_of_concern.record (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  known_as text not null check (known_as <> ''),
  folded_name text not null,                  -- foldName(known_as), so that the manager finds the same person again
  age text not null check (age in ('adult', 'under-18', 'not-known')),
  their_words text not null default '',       -- what the young person calls them
  how text not null default '',               -- how and where they come into the young person's life
  review_on date not null,
  ended_on date,                              -- a review found no reason to keep it
  written_by uuid not null references people.person (id),
  written_at timestamptz not null
);
create index record_by_young_person on persons_of_concern.record (young_person_id, written_at desc, id desc);
create index record_review on persons_of_concern.record (review_on) where ended_on is null;

-- Why we think so, one thing at a time, each with its source. Added to, never written over.
create table persons_of_concern.account (
  id uuid primary key,
  record_id uuid not null references persons_of_concern.record (id),
  young_person_id uuid not null references young_people.young_person (id),
  what text not null check (what <> ''),
  certainty text not null check (certainty in ('seen', 'told', 'thought')),
  source text not null check (source <> ''),
  on_date date,
  written_by uuid not null references people.person (id),
  written_at timestamptz not null
);
create index account_by_record on persons_of_concern.account (record_id, written_at desc);

create table persons_of_concern.review (
  id uuid primary key,
  record_id uuid not null references persons_of_concern.record (id),
  young_person_id uuid not null references young_people.young_person (id),
  outcome text not null check (outcome in ('kept', 'ended')),
  reasons text not null check (reasons <> ''),
  next_on date,
  reviewed_by uuid not null references people.person (id),
  reviewed_at timestamptz not null,
  check ((outcome = 'kept') = (next_on is not null))
);
create index review_by_record on persons_of_concern.review (record_id, reviewed_at desc);

-- That two records are of one person: `one_id` is the first of them. It stands apart from both, so that neither row tells its
-- own reader that there is another young person.
create table persons_of_concern.joining (
  id uuid primary key,
  record_id uuid not null references persons_of_concern.record (id),
  one_id uuid not null references persons_of_concern.record (id),
  because text not null check (because <> ''),
  joined_by uuid not null references people.person (id),
  joined_at timestamptz not null,
  parted_by uuid references people.person (id),
  parted_at timestamptz,
  check (record_id <> one_id and (parted_by is null) = (parted_at is null))
);
create unique index joining_one on persons_of_concern.joining (record_id) where parted_at is null;
create index joining_by_one on persons_of_concern.joining (one_id) where parted_at is null;

grant select, insert on persons_of_concern.record, persons_of_concern.account, persons_of_concern.review,
  persons_of_concern.joining to rose_app;
grant update (review_on, ended_on) on persons_of_concern.record to rose_app;
grant update (parted_by, parted_at) on persons_of_concern.joining to rose_app;
