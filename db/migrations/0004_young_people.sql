-- The young person: one record for life. Cases are its episodes; access is written here by whoever has the right to.

create schema young_people;
grant usage on schema young_people to rose_app;

create table young_people.young_person (
  id uuid primary key,
  reference text not null unique,
  given_name text not null,
  family_name text not null,
  preferred_name text not null default '',
  folded_name text not null,          -- foldName(given + ' ' + family), so that equal names are equal text
  name_keys text[] not null,          -- searchKeys(name): how it sounds and is nicknamed
  date_of_birth date,
  details jsonb not null default '{}',-- pronouns, ethnicity, language…: each {value, source}, none of them searched
  district text,
  restricted boolean not null default false,
  imported boolean not null default false,
  merged_into uuid references young_people.young_person (id) check (merged_into <> id),
  version integer not null default 1,
  made_at timestamptz not null
);
create index young_person_name on young_people.young_person using gin (folded_name gin_trgm_ops);
create index young_person_keys on young_people.young_person using gin (name_keys);
create index young_person_birth on young_people.young_person (date_of_birth, folded_name);
create index young_person_restricted on young_people.young_person (id) where restricted;
create index young_person_merged on young_people.young_person (merged_into) where merged_into is not null;

-- Who may open whose record, since when and why: 'case' while a case is allocated, 'named' on a restricted record.
create table young_people.access (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  person_id uuid not null references people.person (id),
  because text not null check (because in ('case', 'named')),
  because_of uuid,                    -- the case or decision that gave it
  since timestamptz not null,
  until timestamptz
);
create index access_open on young_people.access (person_id, young_person_id) where until is null;
create index access_by_young_person on young_people.access (young_person_id) where until is null;

create table young_people.safe_contact (
  young_person_id uuid primary key references young_people.young_person (id),
  telephone text not null default '',
  voicemail boolean,                  -- null: not known, and then the answer is no
  text_message boolean,
  post boolean,
  safe_times text not null default '',
  who_else_sees text not null default '',
  name_to_show text not null default '',
  if_someone_else_answers text not null default '',
  code_phrase text not null default '',
  never_contact text not null default '',
  version integer not null default 1,
  checked_on date,
  changed_by uuid references people.person (id),
  changed_at timestamptz not null
);

-- Who is in the young person's life: family, friends, workers. Persons of concern are kept elsewhere, by other rules.
create table young_people.connection (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  name text not null,
  relationship text not null,
  telephone text not null default '',
  safe_to_contact boolean,
  lead_professional boolean not null default false,
  note text not null default '',
  source text not null default '',
  added_by uuid references people.person (id),
  added_at timestamptz not null,
  ended_at timestamptz
);
create index connection_by_young_person on young_people.connection (young_person_id);

-- Joining two records moves nothing, so it can be undone: the one that goes points to the one that stays.
create table young_people.merge (
  id uuid primary key,
  kept_id uuid not null references young_people.young_person (id),
  joined_id uuid not null references young_people.young_person (id),
  repointed uuid[] not null default '{}',
  because text not null,
  joined_by uuid not null references people.person (id),
  joined_at timestamptz not null,
  undone_by uuid references people.person (id),
  undone_at timestamptz,
  undone_because text
);
create index merge_by_kept on young_people.merge (kept_id);
create index merge_by_joined on young_people.merge (joined_id);

grant select, insert, update on young_people.young_person, young_people.safe_contact, young_people.connection,
  young_people.merge to rose_app;
-- Access is given and ends. Nobody bends a row of it to another person or another record.
grant select, insert on young_people.access to rose_app;
grant update (until) on young_people.access to rose_app;
