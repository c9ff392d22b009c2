-- Young people who asked to be called back. Whoever asks has no account and reads nothing here; one function lets them in.

create schema call_requests;
grant usage on schema call_requests to rose_app;

create table call_requests.request (
  id uuid primary key,                -- made of the page and of what was written: the same page sent twice is one request
  page_key uuid,                      -- of the page it was written on; null: it came from no page of ours
  asked_at timestamptz not null,
  read_from timestamptz not null,     -- from when the page promised that somebody reads it: the clock runs from then
  nickname text not null check (nickname <> '' and length(nickname) <= 40),
  way text not null check (way in ('call', 'text', 'relay')),
  days text[] not null,
  times text[] not null,
  others text[] not null,             -- who else might answer or see
  say text not null check (length(say) <= 200),  -- to somebody else who answers
  may_leave_message boolean not null,
  language text not null check (length(language) <= 40),
  outside_community boolean not null,
  topic text,
  held_because text[] not null,       -- why it could be one of many that no young person sent
  let_through_at timestamptz,
  let_through_by uuid references people.person (id),
  taken_at timestamptz,
  taken_by uuid references people.person (id),
  due_at timestamptz,                 -- a time that was agreed with the young person
  concern_id uuid references concerns.concern (id),
  referral_id uuid references referrals.referral (id),
  young_person_id uuid references young_people.young_person (id),
  ended_at timestamptz,
  ended_by uuid references people.person (id),
  outcome text,
  reason text not null default '',
  version integer not null default 1,
  check ((let_through_at is null) = (let_through_by is null)),
  check ((taken_at is null) = (taken_by is null)),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (outcome is null))
);
create index request_open on call_requests.request (read_from, id) where ended_at is null;
create index request_ended on call_requests.request (ended_at) where ended_at is not null;
create index request_by_page on call_requests.request (page_key);
create index request_by_young_person on call_requests.request (young_person_id) where young_person_id is not null;

-- Apart from the rest, behind a wall of its own: whoever calls has said that they will, and has read how it is safe.
create table call_requests.number (
  request_id uuid primary key references call_requests.request (id) on delete cascade,
  telephone text not null,
  number_key text not null            -- its figures alone, to see that the same one is sent again and again
);
create index number_by_key on call_requests.number (number_key);

-- What was done, never changed afterwards.
create table call_requests.event (
  id uuid primary key,
  nth bigint generated always as identity,
  request_id uuid not null references call_requests.request (id) on delete cascade,
  kind text not null check (kind in ('let-through', 'took', 'gave-back', 'rules', 'tried', 'somebody-else', 'reached', 'agreed', 'ended')),
  note text not null default '' check (length(note) <= 500),
  for_at timestamptz,
  by uuid not null references people.person (id),
  at timestamptz not null
);
create index event_by_request on call_requests.event (request_id, nth);

-- Steps that were taken because nobody had it, or nobody went on: each once for each start of its clock.
create table call_requests.step (
  request_id uuid not null references call_requests.request (id) on delete cascade,
  clock text not null check (clock in ('unread', 'unfinished', 'held')),
  since timestamptz not null,
  step integer not null,
  taken_at timestamptz not null,
  primary key (request_id, clock, since, step)
);

grant select, delete on call_requests.request to rose_app;
grant update (let_through_at, let_through_by, taken_at, taken_by, due_at, concern_id, referral_id, young_person_id, ended_at,
  ended_by, outcome, reason, version) on call_requests.request to rose_app;
grant select on call_requests.number to rose_app;
grant select, insert on call_requests.event, call_requests.step to rose_app;
