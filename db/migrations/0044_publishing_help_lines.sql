-- Help lines, as the charity looks after them. The lines of config/organisation.yml are the starting ones.

-- Every deed is a whole new version of one line; the newest holds in place of the settings. Nothing here is ever changed.
create table publishing.help_line_version (
  id uuid primary key,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and code <> 'new'),
  version integer not null check (version > 0),
  line jsonb not null check (line ->> 'code' = code),
  deed text not null check (deed in ('written', 'found right', 'shown', 'taken off', 'brought back')),
  how text check (how in ('rang', 'read')),        -- whoever did it asked the service itself, or read it; null: neither
  facts text[] not null default '{}',              -- of 'found right': which
  made_by uuid not null references people.person (id),
  made_at timestamptz not null,
  send_key uuid not null unique,                   -- a double click makes one version
  unique (code, version),
  check ((deed = 'found right') = (facts <> '{}') and (deed <> 'found right' or how is not null))
);

-- The order in which lines are shown, whole each time; the newest holds. A line that it does not name comes after it.
create table publishing.help_line_order (
  version integer primary key check (version > 0),
  codes text[] not null,
  made_by uuid not null references people.person (id),
  made_at timestamptz not null,
  send_key uuid not null unique
);

grant select, insert on publishing.help_line_version, publishing.help_line_order to rose_app;
