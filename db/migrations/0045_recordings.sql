-- What the charity records for the pages for young people: a page read aloud, or signed. The files lie here, so that every
-- backup holds them.

create schema recordings;
grant usage on schema recordings to rose_app;

create table recordings.recording (
  number integer primary key generated always as identity, -- of its address, which says nothing else
  page text not null check (page ~ '^[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)*$'), -- of the file below content/en-GB
  kind text not null check (kind in ('sound', 'sign')),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  type text not null check (type ~ '^(audio|video)/[a-z0-9]+$'),
  size integer not null check (size between 1 and 25165824),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  words text not null,                             -- SHA-256 in hex of what it says, to see when the page says something else
  reviewed_on date not null,                       -- of the words that it says
  note text not null,
  is_shown boolean not null default false,
  has_file boolean not null default true,
  added_by uuid not null references people.person (id),
  added_at timestamptz not null
);
-- A page has one place for each.
create unique index recording_shown on recordings.recording (page, kind, language) where is_shown;

-- Apart, so that no list reads it; unpacked, because such files are packed already and are read by the part.
create table recordings.content (
  recording integer primary key references recordings.recording (number),
  bytes bytea not null
);
alter table recordings.content alter column bytes set storage external;

-- What became of it.
create table recordings.deed (
  recording integer not null references recordings.recording (number),
  deed text not null check (deed in ('put on the site', 'taken off', 'file thrown away')),
  made_by uuid not null references people.person (id),
  made_at timestamptz not null
);
create index deed_of_recording on recordings.deed (recording, made_at desc);

grant select, insert on recordings.recording, recordings.deed to rose_app;
-- Never what it says or whose it is.
grant update (is_shown, has_file) on recordings.recording to rose_app;
grant select, insert, delete on recordings.content to rose_app;
