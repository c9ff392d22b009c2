-- What may be counted: no names, no free text, nobody's date of birth. The views belong to the owner, so they count every
-- row whoever asks: the one named exception to row security (contract.md). rose_reporting can read them and nothing else.

create schema reporting;
grant usage on schema reporting to rose_reporting, rose_app;

-- Every counted support session, with the person it is counted for: joined records count as the one that stays. This is
-- the definition; the two views after it give the same figures faster, and a test holds them to this one.
create view reporting.counted_session as
  select s.session_date, coalesce(y.merged_into, y.id) as person
  from sessions.session s join young_people.young_person y on y.id = s.young_person_id
  where s.counts;

create view reporting.person_period as
  select p.span, p.starts, p.young_person_id as person, p.sessions
  from sessions.person_period p where p.sessions > 0;

-- Records that were joined are one person: how many too many person_period has for a period.
create view reporting.counted_twice as
  with member as (
    select y.id as person, y.merged_into as kept from young_people.young_person y where y.merged_into is not null
    union
    select y.merged_into, y.merged_into from young_people.young_person y where y.merged_into is not null
  )
  select p.span, p.starts, m.kept, count(*) - 1 as too_many
  from sessions.person_period p join member m on m.person = p.young_person_id
  -- The list says to the planner what it cannot know: joined people are few, so it looks each up instead of reading all.
  where p.sessions > 0 and p.young_person_id = any (array(select person from member))
  group by p.span, p.starts, m.kept;

-- All contacts, for the figures beside: other contact with young people, and contact for young people.
create view reporting.contact as
  select s.session_date, s.kind, s.attendance, s.counts from sessions.session s;

create view reporting.referral as
  select (r.received_at at time zone 'Europe/London')::date as received_on, r.state, r.district, r.referrer_agency as source
  from referrals.referral r;
create index referral_by_day on referrals.referral (((received_at at time zone 'Europe/London')::date), state);

create view reporting.episode as
  select e.opened_on, e.closed_on, e.closure_reason, e.offer, e.reopens is not null as reopened from cases.episode e;
create index episode_by_opening on cases.episode (opened_on, reopens);
create index episode_by_closing on cases.episode (closed_on) where closed_on is not null;

-- A figure once published stays as it was said, with its definition and its day, whatever is corrected afterwards.
create table reporting.published_figure (
  id uuid primary key,
  slug text not null unique,
  measure text not null,
  name text not null,
  unit text not null,
  period text not null,               -- the period in words, as it was published
  from_date date not null,
  to_date date not null,
  figure numeric(12, 1) not null check (figure = 0 or figure >= 5 or measure = 'sessions-per-young-person'),
  definition text not null,
  published_by uuid not null references people.person (id),
  published_as text not null,         -- the role, which is what the public reads
  published_at timestamptz not null
);
create function reporting.refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'a published figure stays as it was published'; end $$;
create trigger published_figure_is_frozen before update or delete on reporting.published_figure
  for each row execute function reporting.refuse_change();
create trigger published_figure_is_never_emptied before truncate on reporting.published_figure
  execute function reporting.refuse_change();

-- Anybody may read what was published; only the manager publishes, in their own name.
alter table reporting.published_figure enable row level security;
create policy sees on reporting.published_figure for select to rose_app using (true);
create policy publishes on reporting.published_figure for insert to rose_app
  with check (viewer.role() = 'manager' and published_by = viewer.id());

grant select, insert on reporting.published_figure to rose_app;
grant select on reporting.counted_session, reporting.person_period, reporting.counted_twice, reporting.contact,
  reporting.referral, reporting.episode to rose_reporting;
