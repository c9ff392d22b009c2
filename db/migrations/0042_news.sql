-- News of our own, version by version, and the last good copy of posts from outside.

create schema news;
grant usage on schema news to rose_app;

-- An item as it is now. Its address never changes: people have kept it.
create table news.item (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug <> 'new'),
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  summary text not null check (summary <> ''),
  words text not null check (words <> ''),
  publish_at timestamptz,                        -- null: not on the site; still to come: on the site from then on
  changed_by uuid references people.person (id), -- null: the starting words that came with Rose
  changed_at timestamptz not null
);
create index item_on_site on news.item (publish_at desc, id) where publish_at is not null;

-- Every save is a whole new version, so that each can be read and brought back as it was.
create table news.version (
  id uuid primary key,
  item_id uuid not null references news.item (id),
  version integer not null check (version > 0),
  title text not null,
  summary text not null,
  words text not null,
  publish_at timestamptz,
  deed text not null check (deed in ('written', 'brought back', 'taken off')),
  made_by uuid references people.person (id),
  made_at timestamptz not null,
  send_key uuid not null unique,                 -- a double click makes one version
  unique (item_id, version)
);

-- How it stands with a feed: what is wrong and since when, and when it last came well.
create table news.feed (
  code text primary key,                         -- of config/organisation.yml
  url text not null,                             -- that the copy came from
  tried_at timestamptz,
  good_at timestamptz,
  wrong text,                                    -- a code; news/rules/wrong.ts has its words
  wrong_status smallint,
  wrong_since timestamptz,
  left_out jsonb not null default '{}',          -- posts that came well and are not shown, by why
  wanted_at timestamptz,                         -- somebody pressed "fetch now"
  check ((wrong is null) = (wrong_since is null))
);

-- The last good copy: words alone, a moment that was checked, and a link.
create table news.post (
  feed text not null references news.feed (code) on delete cascade,
  place smallint not null,
  title text not null,
  words text not null,
  link text check (link like 'http%'),
  said_at timestamptz not null,
  primary key (feed, place),
  check (title <> '' or words <> '')
);
create index post_newest on news.post (said_at desc);

grant select, insert on news.item, news.version to rose_app;
-- Never its address.
grant update (version, title, summary, words, publish_at, changed_by, changed_at) on news.item to rose_app;
grant select, insert, delete on news.feed, news.post to rose_app;
grant update (url, tried_at, good_at, wrong, wrong_status, wrong_since, left_out, wanted_at) on news.feed to rose_app;
