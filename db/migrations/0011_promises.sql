-- What an adult said they would do for a young person: who, by when, and what became of it.

create schema promises;
grant usage on schema promises to rose_app;

create table promises.promise (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  what text not null check (what <> ''),
  owner text not null check (owner <> ''),    -- an adult, by name: never the young person
  due_on date,
  made_in text not null check (made_in in ('session', 'safety-plan', 'concern', 'meeting', 'supervision', 'ledger')),
  made_in_id uuid,                            -- the session, plan, … ; no key, since those stand on higher floors
  made_by uuid references people.person (id),
  made_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'kept', 'broken')),
  settled_on date,
  settled_by uuid references people.person (id),
  reason text not null default '',
  version integer not null default 1,
  check ((state = 'open') = (settled_on is null)),
  check (state <> 'broken' or reason <> '')
);
create index promise_open on promises.promise (young_person_id, due_on) where state = 'open';
create index promise_by_young_person on promises.promise (young_person_id, made_at desc, id desc);
create index promise_made_in on promises.promise (made_in_id);
create index promise_due on promises.promise (due_on, id);

grant select, insert on promises.promise to rose_app;
-- What was promised, by whom and by when is never bent afterwards; only what became of it is written.
grant update (state, settled_on, settled_by, reason, version) on promises.promise to rose_app;
