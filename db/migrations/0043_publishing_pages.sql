-- The words of the site's pages, as the charity changes them. The files of content/ are the starting words.

create schema publishing;
grant usage on schema publishing to rose_app;

-- Every save is a whole new version of one page: the file with its facts, as it would lie in content/. What is on the site
-- follows from the rows alone: the newest whose moment has come, before another was saved. Nothing here is ever changed.
create table publishing.page_version (
  id uuid primary key,
  path text not null check (path ~ '^[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)*$'), -- of the file below content/en-GB
  version integer not null check (version > 0),
  source text not null check (source <> ''),
  publish_at timestamptz,                        -- null: a draft; still to come: planned, until another version is saved
  deed text not null check (deed in ('written', 'reviewed', 'brought back', 'plan taken back')),
  starting text not null,                        -- SHA-256 in hex of the starting words of that day, to see a newer release
  made_by uuid not null references people.person (id),
  made_at timestamptz not null,
  send_key uuid not null unique,                 -- a double click makes one version
  unique (path, version) include (publish_at, made_at)
);

grant select, insert on publishing.page_version to rose_app;
