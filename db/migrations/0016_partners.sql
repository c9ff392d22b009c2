-- Work with partners: meetings, information shared or not shared, requests for notes, missing episodes and the interviews
-- after them. What was decided stays as it was written; only what becomes known later is added or changed, with its versions.

create schema partners;
grant usage on schema partners to rose_app;

create table partners.meeting (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  episode_id uuid not null references cases.episode (id),
  kind text not null check (kind <> ''),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  on_date date not null,
  at_time text not null default '' check (at_time = '' or at_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  chair text not null default '',
  worker_id uuid not null references people.person (id),  -- who of us goes
  our_part text not null default '',
  decided text not null default '',                       -- what was decided about our work
  view_how text not null default '',                      -- how the young person's view was brought in
  words text not null default '',                         -- their view, in their own words
  next_on date,
  send_key uuid not null unique,                          -- a double click records one meeting
  written_by uuid not null references people.person (id),
  written_at timestamptz not null,
  version integer not null default 1
);
create index meeting_by_young_person on partners.meeting (young_person_id, on_date desc, id desc);
create index meeting_planned on partners.meeting (on_date, id) where state = 'planned';

-- Information shared, and decisions not to share. Never changed: a correction is a later entry that points here.
create table partners.share (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  episode_id uuid not null references cases.episode (id),
  meeting_id uuid references partners.meeting (id),
  corrects uuid references partners.share (id),
  decision text not null check (decision in ('shared', 'not-shared')),
  on_date date not null,
  what text not null check (what <> ''),
  about_whom text not null check (about_whom <> ''),
  to_name text not null default '',
  to_agency text not null check (to_agency <> ''),
  how text not null default '',
  steps jsonb not null,                       -- the reasons, step by step, in the writer's own words
  lawful_basis text not null check (lawful_basis <> ''),
  condition text not null default '',
  without_consent text not null default '',   -- why it does not rest on consent
  young_person_told text not null check (young_person_told in ('agreed', 'told', 'objected', 'not-told')),
  young_person_why text not null default '',
  words text not null default '',             -- what the young person said about it
  parents_told text not null check (parents_told in ('agreed', 'told', 'objected', 'not-told')),
  parents_why text not null default '',
  decided_by uuid not null references people.person (id),
  send_key uuid not null unique,
  written_by uuid not null references people.person (id),
  written_at timestamptz not null,
  check (steps ->> 'objective' is not null and steps ->> 'objective' <> ''),
  check (steps ->> 'principles' is not null and steps ->> 'principles' <> ''),
  check (decision = 'not-shared' or (how <> '' and to_name <> '' and lawful_basis <> 'none')),
  check (young_person_told <> 'not-told' or young_person_why <> ''),
  check (parents_told <> 'not-told' or parents_why <> '')
);
create index share_by_young_person on partners.share (young_person_id, on_date desc, id desc);
create index share_by_meeting on partners.share (meeting_id);
create index share_corrects on partners.share (corrects);

-- Requests for a young person's notes by police, courts or solicitors.
create table partners.notes_request (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  episode_id uuid not null references cases.episode (id),
  asker_kind text not null check (asker_kind <> ''),
  asker_name text not null check (asker_name <> ''),
  asker_agency text not null default '',
  asker_contact text not null default '',
  received_on date not null,
  asked_for text not null check (asked_for <> ''),
  necessity_given text not null default '',       -- why, as they say it
  necessity_seen text not null default '',        -- why, as we see it; could less do?
  young_person_told text not null check (young_person_told in ('told', 'not-yet', 'not-told')),
  young_person_why text not null default '',
  words text not null default '',                 -- what the young person said about it
  who_else_told text not null default '',
  answer_by date,
  send_key uuid not null unique,
  written_by uuid not null references people.person (id),
  written_at timestamptz not null
);
create index notes_request_by_young_person on partners.notes_request (young_person_id, received_on desc, id desc);
create index notes_request_received on partners.notes_request (received_on desc, id desc);

-- The manager's decisions about one request, one after the other; none is ever changed.
create table partners.notes_decision (
  id uuid primary key,
  request_id uuid not null references partners.notes_request (id),
  young_person_id uuid not null references young_people.young_person (id),
  number integer not null check (number > 0),
  outcome text not null check (outcome in ('release-all', 'release-part', 'refuse', 'ask-for-more')),
  releases boolean not null generated always as (outcome in ('release-all', 'release-part')) stored,
  what text not null default '',                  -- which part may leave, or what more is asked for
  reasons text not null check (reasons <> ''),
  lawful_basis text not null default '',
  decided_by uuid not null references people.person (id),
  decided_at timestamptz not null,
  unique (request_id, number),
  unique (id, request_id, releases),
  check (outcome in ('release-all', 'refuse') or what <> ''),
  check (outcome not in ('release-all', 'release-part') or lawful_basis <> '')
);
create index notes_decision_by_young_person on partners.notes_decision (young_person_id, decided_at desc, id desc);

-- What left, to whom and how. The key leads only to a decision that releases, so that no slip of a page and no statement
-- typed by hand writes down that notes left which nobody allowed to leave.
create table partners.notes_release (
  id uuid primary key,
  request_id uuid not null,
  decision_id uuid not null,
  releases boolean not null default true check (releases),
  young_person_id uuid not null references young_people.young_person (id),
  released_on date not null,
  what_left text not null check (what_left <> ''),
  to_whom text not null check (to_whom <> ''),
  how text not null check (how <> ''),
  released_by uuid not null references people.person (id),
  send_key uuid not null unique,
  written_by uuid not null references people.person (id),
  written_at timestamptz not null,
  foreign key (decision_id, request_id, releases) references partners.notes_decision (id, request_id, releases)
);
create index notes_release_by_request on partners.notes_release (request_id);
create index notes_release_by_young_person on partners.notes_release (young_person_id, written_at desc, id desc);

-- One writer at a time for each request, and the numbers without a gap. Looked at after the row and not before it, so that
-- somebody whom row security stops learns nothing from another fault.
create function partners.next_decision() returns trigger security definer language plpgsql set search_path = '' as $$
begin
  perform from partners.notes_request r
    where r.id = new.request_id and r.young_person_id = new.young_person_id for update;
  if not found or new.number <> (select count(*) from partners.notes_decision d where d.request_id = new.request_id) then
    raise exception 'this is not the next decision about this request' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger next_decision after insert on partners.notes_decision
  for each row execute function partners.next_decision();

-- A later decision takes back an earlier one: only the latest lets anything leave, and only from its own day on.
create function partners.only_after_decision() returns trigger security definer language plpgsql set search_path = '' as $$
declare latest partners.notes_decision;
begin
  perform from partners.notes_request r where r.id = new.request_id for update;
  select d.* into latest from partners.notes_decision d where d.request_id = new.request_id order by d.number desc limit 1;
  if latest.id is distinct from new.decision_id or not coalesce(latest.releases, false)
    or latest.young_person_id <> new.young_person_id
    or new.released_on < (latest.decided_at at time zone 'Europe/London')::date then
    raise exception 'nothing leaves without the manager''s decision' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger only_after_decision after insert or update on partners.notes_release
  for each row execute function partners.only_after_decision();

create table partners.missing_episode (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  episode_id uuid not null references cases.episode (id),
  reported_at timestamptz not null,
  reported_by text not null default '',
  police_reference text not null default '',
  known text not null default '',             -- what is known, and who said so
  found_at timestamptz,                       -- null: still missing
  found_by text not null default '',
  send_key uuid not null unique,
  written_by uuid not null references people.person (id),
  written_at timestamptz not null,
  version integer not null default 1,
  check (found_at >= reported_at)
);
create index missing_by_young_person on partners.missing_episode (young_person_id, reported_at desc, id desc);
create index missing_now on partners.missing_episode (reported_at) where found_at is null;
create index missing_returned on partners.missing_episode (found_at, id) where found_at is not null;

-- The return home interview after one missing episode. As told, with who said it.
create table partners.return_interview (
  missing_id uuid primary key references partners.missing_episode (id),
  young_person_id uuid not null references young_people.young_person (id),
  state text not null check (state in ('offered', 'done', 'declined', 'not-offered')),
  offered_on date,
  offered_by text not null default '',
  done_at timestamptz,
  done_by text not null default '',
  declined_by text not null default '',
  push text not null default '',
  pull text not null default '',
  harm text not null default '',
  places text not null default '',
  people text not null default '',
  source text not null default '',            -- who told us
  words text not null default '',             -- the young person's own words
  written_by uuid not null references people.person (id),
  written_at timestamptz not null,
  version integer not null default 1,
  check (state <> 'done' or done_at is not null)
);
create index return_interview_by_young_person on partners.return_interview (young_person_id);

-- Earlier versions of a meeting, a missing episode or an interview.
create table partners.version (
  of_kind text not null check (of_kind in ('meeting', 'missing', 'interview')),
  of_id uuid not null,
  version integer not null,
  young_person_id uuid not null references young_people.young_person (id),
  was jsonb not null,
  reason text not null,
  changed_by uuid not null references people.person (id),
  changed_at timestamptz not null,
  primary key (of_kind, of_id, version)
);

-- What became known later about information shared or a request for notes: a reply, a result, a view.
create table partners.addition (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  share_id uuid references partners.share (id),
  request_id uuid references partners.notes_request (id),
  on_date date not null,
  said text not null check (said <> ''),
  send_key uuid not null unique,
  written_by uuid not null references people.person (id),
  written_at timestamptz not null,
  check ((share_id is null) <> (request_id is null))
);
create index addition_by_share on partners.addition (share_id);
create index addition_by_request on partners.addition (request_id);

grant select, insert on partners.meeting, partners.share, partners.notes_request, partners.notes_decision,
  partners.notes_release, partners.missing_episode, partners.return_interview, partners.version, partners.addition to rose_app;
grant update (kind, state, on_date, at_time, chair, worker_id, our_part, decided, view_how, words, next_on, version)
  on partners.meeting to rose_app;
grant update (reported_at, reported_by, police_reference, known, found_at, found_by, version)
  on partners.missing_episode to rose_app;
grant update (state, offered_on, offered_by, done_at, done_by, declined_by, push, pull, harm, places, people, source, words,
  version) on partners.return_interview to rose_app;
