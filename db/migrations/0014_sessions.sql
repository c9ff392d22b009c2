-- What adults promise moves to the one ledger (0011). What is done when a young person was not brought, and what they
-- said when the note was read with them.

insert into promises.promise (id, young_person_id, what, owner, due_on, made_in, made_in_id, made_by, made_at,
    state, settled_on, settled_by)
  select a.id, a.young_person_id, a.what, a.owner, a.due_on, 'session', a.session_id, s.worker_id, a.added_at,
    case when a.done_on is null then 'open' else 'kept' end, a.done_on,
    case when a.done_on is null then null else s.worker_id end
  from sessions.action a join sessions.session s on s.id = a.session_id;
drop table sessions.action;

-- One call that must be made today: two planned sessions missed in a row, or one at a high level. Nothing is closed by it.
create table sessions.absence_prompt (
  session_id uuid primary key references sessions.session (id),
  young_person_id uuid not null references young_people.young_person (id),
  episode_id uuid not null references cases.episode (id),
  rule text not null check (rule in ('in-a-row', 'at-once')),
  raised_at timestamptz not null,
  tries text not null default '',                  -- whom we tried, and how
  called_who text not null default '',             -- the lead professional, or whoever stands in for them
  called_at timestamptz,
  called_said text not null default '',
  told_lead uuid references people.person (id),    -- the safeguarding lead or a deputy
  wondering text not null default '',              -- curiosity: what might be in the way
  answered_at timestamptz,
  answered_by uuid references people.person (id),
  withdrawn_at timestamptz,                        -- a correction made it untrue; what was written stays
  version integer not null default 1,
  check ((answered_at is null) = (answered_by is null)),
  check (answered_at is null or (called_who <> '' and called_at is not null and called_said <> ''
    and told_lead is not null and wondering <> ''))
);
create index absence_standing on sessions.absence_prompt (young_person_id, raised_at)
  where answered_at is null and withdrawn_at is null;
create index absence_by_episode on sessions.absence_prompt (episode_id);

-- A note read together: which version was read, and what the young person said to it. Added to, never changed.
create table sessions.reading (
  id uuid primary key,
  session_id uuid not null references sessions.session (id),
  young_person_id uuid not null references young_people.young_person (id),
  version integer not null,
  agreed boolean not null,
  words text not null default '',                  -- verbatim
  read_with uuid not null references people.person (id),
  read_at timestamptz not null,
  send_key uuid not null unique,                   -- a double tap is one answer
  check (agreed or words <> '')
);
create index reading_by_session on sessions.reading (session_id, read_at);
create index reading_timeline on sessions.reading (young_person_id, read_at desc, id desc);

grant select on sessions.absence_prompt to rose_app;
grant insert (session_id, young_person_id, episode_id, rule, raised_at) on sessions.absence_prompt to rose_app;
grant update (rule, raised_at, tries, called_who, called_at, called_said, told_lead, wondering, answered_at, answered_by,
  withdrawn_at, version) on sessions.absence_prompt to rose_app;
grant select, insert on sessions.reading to rose_app;
