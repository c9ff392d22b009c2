-- Requests for support: drafts on their way in, referrals that were sent, and what was done with each.

create schema referrals;
grant usage on schema referrals to rose_app;

-- A draft is opened by its key alone (the cookie of /refer, or a link in an e-mail traded for one); both are kept hashed.
create table referrals.draft (
  id uuid primary key,
  key_hash bytea not null unique check (length(key_hash) = 32),
  link_hash bytea unique check (length(link_hash) = 32),
  links_made integer not null default 0,  -- each is a mail to an address somebody typed, so they are counted
  send_key uuid not null unique,      -- makes sending happen once, whatever the network does
  writer_email text,
  answers jsonb not null default '{}',
  restricted boolean not null default false,
  taken_by uuid references people.person (id),  -- a telephone referral, written by staff
  started_at timestamptz not null,
  saved_at timestamptz not null,
  ends_at timestamptz not null,
  warned_at timestamptz,
  sent_at timestamptz,
  reference text,                     -- of the referral it became, so that a lost answer can be given again
  version integer not null default 1
);
create index draft_ending on referrals.draft (ends_at);

create table referrals.referral (
  id uuid primary key,
  reference text not null unique,
  send_key uuid not null unique,
  state text not null check (state in ('received', 'needs-information', 'escalated', 'accepted', 'declined', 'redirected',
    'allocated', 'withdrawn')),
  urgency text not null check (urgency in ('today', 'this-week', 'routine')),
  restricted boolean not null default false,    -- about somebody who works with children, or a record kept to named people
  received_at timestamptz not null,
  answers jsonb not null,
  referrer_name text not null,
  referrer_agency text not null,
  referrer_email text not null,
  given_name text not null,
  family_name text not null,
  folded_name text not null,
  name_keys text[] not null,
  date_of_birth date,
  district text,
  young_person_id uuid references young_people.young_person (id),
  taken_by uuid references people.person (id),
  version integer not null default 1
);
create index referral_queue on referrals.referral (received_at, id) where state in ('received', 'needs-information', 'escalated');
create index referral_accepted on referrals.referral (received_at, id) where state = 'accepted';
create index referral_by_time on referrals.referral (received_at desc, id desc);
create index referral_by_young_person on referrals.referral (young_person_id);
create index referral_name on referrals.referral using gin (folded_name gin_trgm_ops);

create table referrals.move (
  id uuid primary key,
  no bigint generated always as identity,  -- the order in which they were written, also within one moment
  referral_id uuid not null references referrals.referral (id),
  from_state text,
  to_state text not null,
  reason text not null default '',
  note text not null default '',
  detail jsonb not null default '{}', -- of a telephone call to the front door: {spokenTo, on, at}
  moved_by uuid references people.person (id),  -- null: the referrer
  moved_at timestamptz not null
);
create index move_by_referral on referrals.move (referral_id, moved_at);

-- Somebody spoke to the referrer, and wrote down who holds the child's safety now. No decision before that.
create table referrals.conversation (
  id uuid primary key,
  referral_id uuid not null references referrals.referral (id),
  spoken_to text not null,
  spoken_at timestamptz not null,
  holds_safety text not null,
  note text not null default '',
  had_by uuid not null references people.person (id),
  written_at timestamptz not null
);
create index conversation_by_referral on referrals.conversation (referral_id, spoken_at);

create table referrals.change (
  id uuid primary key,
  no bigint generated always as identity,  -- the order in which they were written, also within one moment
  referral_id uuid not null references referrals.referral (id),
  question text not null,
  was jsonb,
  is_now jsonb,
  reason text not null,
  changed_by uuid references people.person (id),
  changed_at timestamptz not null
);
create index change_by_referral on referrals.change (referral_id, changed_at);

create table referrals.attachment (
  id uuid primary key,
  draft_id uuid references referrals.draft (id) on delete cascade,  -- goes with its draft until the referral is sent
  referral_id uuid references referrals.referral (id),
  file_name text not null,
  kind text not null check (kind in ('pdf', 'docx', 'odt')),
  bytes bytea not null,
  size integer not null,
  sha256 bytea not null,
  added_at timestamptz not null,
  locked_by uuid references people.person (id),   -- stop, lock, tell: a locked file is given to nobody
  locked_at timestamptz,
  check (draft_id is not null or referral_id is not null)
);
create index attachment_by_draft on referrals.attachment (draft_id);
create index attachment_by_referral on referrals.attachment (referral_id) where referral_id is not null;

-- Who is told about a restricted referral: named people only.
create table referrals.named (
  referral_id uuid not null references referrals.referral (id),
  person_id uuid not null references people.person (id),
  since timestamptz not null,
  primary key (referral_id, person_id)
);
create index named_by_person on referrals.named (person_id);

grant select, insert, update, delete on referrals.draft, referrals.attachment to rose_app;
grant select, insert, update on referrals.referral to rose_app;
grant select, insert on referrals.move, referrals.conversation, referrals.change, referrals.named to rose_app;
