-- Supervision: what was decided about a case and why, what was asked, and, far apart from both, what a worker thinks over
-- for themselves.

create schema supervision;
grant usage on schema supervision to rose_app;

-- A worker and whoever leads, on one day. What was said about a young person stands on the case, not here.
create table supervision.meeting (
  id uuid primary key,
  worker_id uuid not null references people.person (id),
  led_by uuid not null references people.person (id),
  held_on date not null,
  agreed text not null default '',            -- about the worker: time, training, how they are
  send_key uuid not null unique,
  recorded_at timestamptz not null,
  check (worker_id <> led_by)
);
create index meeting_by_worker on supervision.meeting (worker_id, held_on desc, id desc);

create table supervision.talked_about (
  meeting_id uuid not null references supervision.meeting (id),
  episode_id uuid not null references cases.episode (id),
  young_person_id uuid not null references young_people.young_person (id),
  primary key (meeting_id, episode_id)
);
create index talked_about_by_episode on supervision.talked_about (episode_id);

create table supervision.decision (
  id uuid primary key,
  meeting_id uuid not null references supervision.meeting (id),
  episode_id uuid not null references cases.episode (id),
  young_person_id uuid not null references young_people.young_person (id),
  decision text not null check (decision <> ''),
  reasons text not null check (reasons <> ''),
  decided_by uuid not null references people.person (id),
  decided_on date not null,
  at timestamptz not null
);
create index decision_by_episode on supervision.decision (episode_id, at desc);
create index decision_by_meeting on supervision.decision (meeting_id);
create index decision_timeline on supervision.decision (young_person_id, at desc, id desc);

-- A question about a case is asked of whoever has the case: it goes with the case when that changes hands.
create table supervision.question (
  id uuid primary key,
  episode_id uuid not null references cases.episode (id),
  young_person_id uuid not null references young_people.young_person (id),
  question text not null check (question <> ''),
  asked_by uuid not null references people.person (id),
  asked_at timestamptz not null,
  answer_read_at timestamptz,                 -- when whoever asked had read the answer
  send_key uuid not null unique
);
create index question_by_episode on supervision.question (episode_id, asked_at desc);
create index question_timeline on supervision.question (young_person_id, asked_at desc, id desc);
create index question_by_asker on supervision.question (asked_by, asked_at desc);

-- Answers to a question, which nobody writes over. Each says which one it is, so that of two people who answer at once the
-- second is shown the first.
create table supervision.answer (
  question_id uuid not null references supervision.question (id),
  number integer not null check (number > 0),
  young_person_id uuid not null references young_people.young_person (id),
  answer text not null check (answer <> ''),
  answered_by uuid not null references people.person (id),
  answered_at timestamptz not null,
  primary key (question_id, number)
);

-- A worker's own thinking. No young person, no case, no meeting: there is nothing here that could lead to a record.
create table supervision.reflection (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  text text not null check (text <> ''),
  at timestamptz not null
);
create index reflection_by_person on supervision.reflection (person_id, at desc);

grant select, insert on supervision.meeting, supervision.talked_about, supervision.decision, supervision.question,
  supervision.answer, supervision.reflection to rose_app;
grant update (answer_read_at) on supervision.question to rose_app;
grant delete on supervision.reflection to rose_app;
