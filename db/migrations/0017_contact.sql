-- What leaves us towards a young person or their family: letters, and what was sent, said or handed over.

create schema contact;
grant usage on schema contact to rose_app;

create table contact.letter (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  episode_id uuid not null references cases.episode (id),
  kind text not null,                     -- a code of organisation.yml
  connection_id uuid references young_people.connection (id),  -- null: to the young person
  to_name text not null check (to_name <> ''),
  how text not null check (how in ('post', 'in-person')),
  -- Safe contact keeps no address, so that none lies about: it is typed for one letter and kept with that letter alone.
  address text not null default '',
  words text not null check (words <> ''),
  told text not null,                     -- what the safe contact rules answered when it was made
  send_key uuid not null unique,          -- a double click makes one letter
  made_by uuid not null references people.person (id),
  made_at timestamptz not null,
  check (how = 'in-person' or address <> '')
);
create index letter_by_young_person on contact.letter (young_person_id, made_at desc, id desc);
create index letter_by_episode on contact.letter (episode_id);

create table contact.sent (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  episode_id uuid not null references cases.episode (id),
  channel text not null check (channel in ('call', 'voicemail', 'text', 'post', 'in-person')),
  connection_id uuid references young_people.connection (id),
  to_name text not null check (to_name <> ''),
  telephone text not null default '',     -- the number as it was then
  words text not null default '',
  came_of_it text not null default '',
  told text not null,                     -- what the safe contact rules answered at that moment
  session_id uuid references sessions.session (id),
  letter_id uuid references contact.letter (id),
  send_key uuid not null unique,
  sent_by uuid not null references people.person (id),
  sent_at timestamptz not null
);
create index sent_by_young_person on contact.sent (young_person_id, sent_at desc, id desc);
create index sent_by_letter on contact.sent (letter_id) where letter_id is not null;

-- What left cannot be called back, so neither is the record of it: rows are added and never bent.
grant select, insert on contact.letter, contact.sent to rose_app;
