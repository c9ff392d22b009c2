-- What somebody knows and writes beside a referral, whatever became of it meanwhile: it is only ever added.

create table referrals.addition (
  id uuid primary key,                          -- the key of its page: a double click adds once
  no bigint generated always as identity,       -- the order in which they were written, also within one moment
  referral_id uuid not null references referrals.referral (id),
  said text not null check (said <> ''),
  written_by uuid not null references people.person (id),
  written_at timestamptz not null
);
create index addition_by_referral on referrals.addition (referral_id, written_at);

grant select, insert on referrals.addition to rose_app;
