-- Need-to-know: a record opened for an hour by somebody whose case it is not, what came of looking at that, and who is
-- named on a restricted record and why. Nothing here is edited; a glass is closed early and a restriction lifted once.

create schema need_to_know;
grant usage on schema need_to_know to rose_app;

create table need_to_know.glass (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  opened_by uuid not null references people.person (id),
  reference text not null,                    -- the exact one that was given, of the case or of the young person
  why text not null check (why <> ''),
  at timestamptz not null,
  until timestamptz not null,
  closed_at timestamptz,
  check (until > at and until <= at + interval '1 hour'),
  check (closed_at >= at),
  unique (id, opened_by)
);
create index glass_by_opener on need_to_know.glass (opened_by, until desc);
create index glass_by_young_person on need_to_know.glass (young_person_id, at desc);

-- What whoever reviews thinks of somebody's looking: of one glass, or of what was unusual on one day. Once each.
create table need_to_know.review (
  id uuid primary key,
  of_person uuid not null references people.person (id),
  kind text not null check (kind in ('glass', 'many', 'own-name', 'out-of-hours', 'closed', 'relative')),
  glass_id uuid,
  on_date date not null,
  decision text not null check (decision in ('right', 'talk', 'concern')),
  words text not null check (words <> ''),
  by_person uuid not null references people.person (id),
  at timestamptz not null,
  foreign key (glass_id, of_person) references need_to_know.glass (id, opened_by),
  check ((kind = 'glass') = (glass_id is not null)),
  check (by_person <> of_person)
);
create unique index review_of_glass on need_to_know.review (glass_id) where glass_id is not null;
create unique index review_of_day on need_to_know.review (of_person, on_date, kind) where glass_id is null;

create table need_to_know.restriction (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  kind text not null check (kind in ('staff-relative', 'about-staff', 'high-profile')),
  why text not null check (why <> ''),
  set_by uuid not null references people.person (id),
  set_at timestamptz not null,
  lifted_by uuid references people.person (id),
  lifted_at timestamptz,
  lifted_why text not null default '',
  check ((lifted_by is null) = (lifted_at is null) and (lifted_by is null) = (lifted_why = ''))
);
create unique index restriction_open on need_to_know.restriction (young_person_id) where lifted_at is null;

-- A worker says that they may know the young person or the family, so that somebody else decides who works there.
create table need_to_know.acquaintance (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  person_id uuid not null references people.person (id),
  words text not null check (words <> ''),
  at timestamptz not null
);
create index acquaintance_by_young_person on need_to_know.acquaintance (young_person_id);

grant select, insert on need_to_know.glass, need_to_know.review, need_to_know.restriction, need_to_know.acquaintance
  to rose_app;
grant update (closed_at) on need_to_know.glass to rose_app;
grant update (lifted_by, lifted_at, lifted_why) on need_to_know.restriction to rose_app;

-- A review is edited by nobody, the owner of the database included.
create trigger is_append_only before update or delete on need_to_know.review
  for each row execute function people.refuse_change();
create trigger is_never_emptied before truncate on need_to_know.review execute function people.refuse_change();
