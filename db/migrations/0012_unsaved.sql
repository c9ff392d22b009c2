-- Words that staff have typed and not saved yet, so that a cut line, a dead battery or a session that ran out loses none.

create schema unsaved;
grant usage on schema unsaved to rose_app;

create table unsaved.words (
  key uuid primary key,                       -- made with the form that they are typed in
  person_id uuid not null references people.person (id),
  page text not null check (page like '/%'),     -- where they were typed, to go back there
  action text not null check (action like '/%'), -- where their form sends to
  title text not null,                        -- of the page; names no child
  fields jsonb not null,
  rev integer not null check (rev >= 0),
  tab uuid,                                   -- the tab of the browser that wrote last, and how often it had written
  turn integer not null default 0,
  begun_at timestamptz not null,
  kept_at timestamptz not null,
  ended_at timestamptz,                       -- saved or thrown away: the words are gone, and late ones do not bring them back
  check (ended_at is null or fields = '{}')
);
create index words_waiting on unsaved.words (person_id, kept_at desc) where ended_at is null;

grant select, insert on unsaved.words to rose_app;
-- Whose words they are, and where they were begun, is never bent afterwards.
grant update (title, fields, rev, tab, turn, kept_at, ended_at) on unsaved.words to rose_app;
