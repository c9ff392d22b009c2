-- A change of news that is planned, or only drafted, leaves what visitors see as it is; and news is read again by a day.

alter table news.item
  add column sources text[] not null default '{}',   -- where its facts are from
  add column to_verify text[] not null default '{}', -- what the charity still has to confirm
  add column review_by date;                         -- null: nobody has set a day yet
alter table news.version
  add column sources text[] not null default '{}',
  add column to_verify text[] not null default '{}',
  add column review_by date;
grant update (sources, to_verify, review_by) on news.item to rose_app;

-- What visitors go on seeing of an item while its newest version waits. Once that one has come, its day still counts: a
-- corrected word does not make news new. The next save that waits for nothing takes the row away.
create table news.still_shown (
  item_id uuid primary key references news.item (id),
  slug text not null,
  version integer not null check (version > 0),
  title text not null,
  summary text not null,
  words text not null,
  publish_at timestamptz not null,
  changed_at timestamptz not null
);
grant select, insert, delete on news.still_shown to rose_app;
grant update (version, title, summary, words, publish_at, changed_at) on news.still_shown to rose_app;
