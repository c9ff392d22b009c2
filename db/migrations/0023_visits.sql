-- The page of a visit works until its worker is back, also when their sign-in has run out; and who was told of a visit is
-- told as well when the worker is back.

-- Each page of a running visit carries a key of its own. Of the key only its SHA-256 is kept.
create table visits.page_key (
  key_hash bytea primary key check (length(key_hash) = 32),
  visit_id uuid not null references visits.visit (id),
  made_at timestamptz not null
);
create index page_key_by_visit on visits.page_key (visit_id);
grant insert on visits.page_key to rose_app;

-- Who was told that somebody is late or asks for help.
create table visits.told (
  visit_id uuid not null references visits.visit (id),
  person_id uuid not null references people.person (id),
  at timestamptz not null,
  primary key (visit_id, person_id)
);
grant select, insert on visits.told to rose_app;

-- Said from the page alone: nobody had signed in for it.
alter table visits.event add column by_page boolean not null default false;
