-- Planned cover, the emergency card, "ask the manager", a death, and whom a young person still wants in touch at 18.

-- Cover gives a record for days: 'cover', or on a restricted record 'named', since nothing less opens it.
alter table young_people.access
  add column from_on date,
  add column to_on date,
  add column cover_id uuid,           -- the arrangement that gave it; no key, since it stands on a higher floor
  drop constraint access_because_check,
  add constraint access_because_check check (because in ('case', 'named', 'cover')),
  add constraint access_cover_has_days check (
    (cover_id is null) = (from_on is null) and (from_on is null) = (to_on is null) and to_on >= from_on),
  add constraint access_cover_is_no_case check (
    case because when 'cover' then cover_id is not null when 'case' then cover_id is null else true end);
create index access_by_cover on young_people.access (cover_id) where cover_id is not null;

-- Somebody opened an emergency card: for one hour, and never silently.
create table young_people.card_opening (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  opened_by uuid not null references people.person (id),
  opened_at timestamptz not null,
  until timestamptz not null,
  check (until > opened_at and until <= opened_at + interval '1 hour')
);
create index card_opening_lasting on young_people.card_opening (opened_by, young_person_id, until);
create index card_opening_by_young_person on young_people.card_opening (young_person_id, opened_at desc);
grant select, insert on young_people.card_opening to rose_app;

-- A search that found nothing, taken to the manager. It says nothing about whether anybody is there.
create table young_people.look_request (
  id uuid primary key,
  asked_by uuid not null references people.person (id),
  words text not null check (words <> ''),
  why text not null check (why <> ''),
  at timestamptz not null,
  send_key uuid not null unique,      -- a double click asks once
  answered_by uuid references people.person (id),
  answered_at timestamptz,
  check ((answered_by is null) = (answered_at is null))
);
create index look_request_waiting on young_people.look_request (at) where answered_at is null;
grant select, insert on young_people.look_request to rose_app;
grant update (answered_by, answered_at) on young_people.look_request to rose_app;

-- What we were told of a death. A mistake is taken back with a reason; the row stays.
alter table young_people.young_person add column died_on date;
create table young_people.death (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  died_on date not null,
  told_by text not null,
  note text not null default '',
  recorded_by uuid not null references people.person (id),
  recorded_at timestamptz not null,
  taken_back_by uuid references people.person (id),
  taken_back_at timestamptz,
  taken_back_because text,
  check ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_because is null))
);
create unique index death_one on young_people.death (young_person_id) where taken_back_at is null;
create index death_by_young_person on young_people.death (young_person_id, recorded_at desc);
grant select, insert on young_people.death to rose_app;
grant update (taken_back_by, taken_back_at, taken_back_because) on young_people.death to rose_app;

-- Those who may still be written to, asked about and reminded of: as the viewer sees them.
create view young_people.living with (security_invoker = true) as
  select y.id from young_people.young_person y where y.died_on is null and not exists (
    select from young_people.young_person kept where kept.id = y.merged_into and kept.died_on is not null);
grant select on young_people.living to rose_app;

-- Earlier names and birthdays, kept when somebody puts them right.
create table young_people.identity_version (
  young_person_id uuid not null references young_people.young_person (id),
  version integer not null,
  was jsonb not null,
  because text not null,
  changed_by uuid not null references people.person (id),
  changed_at timestamptz not null,
  primary key (young_person_id, version)
);
grant select, insert on young_people.identity_version to rose_app;

-- null: not asked. From 18 a parent or carer is contacted only when the young person said that they want it.
alter table young_people.connection add column kept_at_18 boolean;
