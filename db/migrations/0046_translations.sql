-- The site's words in other languages, as persons have translated and read them through.

create schema translations;
grant usage on schema translations to rose_app;

-- What was brought in one file: a translation of exactly these English words. Nothing here is ever changed.
create table translations.version (
  id uuid primary key,
  path text not null check (path ~ '^[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)*$'), -- of a page, or frame, or facts
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,8})*$'),   -- BCP 47
  version integer not null check (version > 0),
  english_hash text not null check (english_hash ~ '^[0-9a-f]{64}$'),          -- SHA-256 of the English words
  english jsonb not null check (jsonb_typeof(english) = 'object'),             -- the words by their places, and
  texts jsonb not null check (jsonb_typeof(texts) = 'object'),                 -- what became of each
  translated_by text not null check (translated_by <> ''),                     -- as typed: a person, or their organisation
  made_by uuid not null references people.person (id),
  made_at timestamptz not null,
  send_key uuid not null unique,                                               -- a double click brings one
  unique (path, language, version)
);

-- What is on the site follows from the last step of a page in a language.
create table translations.step (
  id uuid primary key,
  path text not null,
  language text not null,
  step integer not null check (step > 0),
  version integer not null,
  deed text not null check (deed in ('put on the site', 'taken off')),
  reviewed_by text check (reviewed_by <> ''),                                  -- as typed: never who translated it
  reviewed_on date,
  made_by uuid not null references people.person (id),
  made_at timestamptz not null,
  send_key uuid not null unique,
  unique (path, language, step),
  foreign key (path, language, version) references translations.version (path, language, version),
  check ((deed = 'put on the site') = (reviewed_by is not null and reviewed_on is not null))
);

grant select, insert on translations.version, translations.step to rose_app;
