-- What may be counted: no names, no free text, nobody's date of birth. The views belong to the owner, so they count every
-- row whoever asks: the one named exception to row security (contract.md). rose_reporting can read them and nothing else.

create schema reporting;
grant usage on schema reporting to rose_reporting, rose_app;

-- Every counted support session, with the person it is counted for: joined records count as the one that stays.
create view reporting.counted_session as
  select s.session_date, coalesce(y.merged_into, y.id) as person
  from sessions.session s join young_people.young_person y on y.id = s.young_person_id
  where s.counts;

-- All contacts, for the figures beside: other contact with young people, and contact for young people.
create view reporting.contact as
  select s.session_date, s.kind, s.attendance, s.counts, coalesce(y.merged_into, y.id) as person
  from sessions.session s join young_people.young_person y on y.id = s.young_person_id;

create view reporting.referral as
  select (r.received_at at time zone 'Europe/London')::date as received_on, r.state, r.district, r.referrer_agency as source
  from referrals.referral r;

create view reporting.episode as
  select e.opened_on, e.closed_on, e.closure_reason, e.offer, e.reopens is not null as reopened from cases.episode e;

-- A figure once published stays as it was said, with its definition and its day.
create table reporting.published_figure (
  id uuid primary key,
  slug text not null unique,
  measure text not null,
  from_date date not null,
  to_date date not null,
  figure integer,
  definition text not null,
  published_by uuid not null references people.person (id),
  published_at timestamptz not null
);
grant select, insert on reporting.published_figure to rose_app;
grant select on reporting.counted_session, reporting.contact, reporting.referral, reporting.episode,
  reporting.published_figure to rose_reporting;
revoke all on reporting.counted_session, reporting.contact, reporting.referral, reporting.episode from rose_app;
