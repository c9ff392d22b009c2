-- The partnership's screening (a result from outside, recorded) and our decision on a referral.

create schema screening;
grant usage on schema screening to rose_app;

create table screening.result (
  id uuid primary key,
  referral_id uuid not null references referrals.referral (id),
  level text not null,
  screened_on date not null,
  screened_by text not null,
  tool text not null,
  tool_version text not null default '',
  note text not null default '',
  recorded_by uuid not null references people.person (id),
  recorded_at timestamptz not null
);
create index result_by_referral on screening.result (referral_id, recorded_at desc);

create table screening.decision (
  id uuid primary key,
  referral_id uuid not null unique references referrals.referral (id),  -- decided once, whoever presses first
  outcome text not null check (outcome in ('accept-one-to-one', 'accept-early-intervention', 'decline', 'redirect')),
  reason text not null,
  note text not null default '',
  redirected_to text not null default '',
  episode_id uuid references cases.episode (id),
  decided_by uuid not null references people.person (id),
  decided_at timestamptz not null
);

grant select, insert on screening.result, screening.decision to rose_app;
