-- Therapy: a record of its own, beside the case and not on it. The case knows that it is offered, since when and by whom,
-- and what the therapist chose to share; the rest is read by the therapist who holds it and by nobody else.

create schema therapy;
grant usage on schema therapy to rose_app;

create table therapy.course (
  id uuid primary key,
  young_person_id uuid not null references young_people.young_person (id),
  began_on date not null,
  words text not null default '',             -- what the young person said when it was offered; the case may read it
  begun_by uuid not null references people.person (id),
  begun_at timestamptz not null,
  ended_on date,
  ended_by uuid references people.person (id),
  ended_at timestamptz,
  check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_at is null))
);
create unique index course_one on therapy.course (young_person_id) where ended_on is null;
create index course_timeline on therapy.course (young_person_id, begun_at desc, id desc);

-- The one therapist who holds it, and those who did before.
create table therapy.holding (
  id uuid primary key,
  course_id uuid not null references therapy.course (id),
  young_person_id uuid not null references young_people.young_person (id),
  therapist_id uuid not null references people.person (id),
  since timestamptz not null,
  until timestamptz,
  because text not null default '',           -- of a handover; '' of the first
  given_by uuid not null references people.person (id)
);
create unique index holding_one on therapy.holding (course_id) where until is null;
create index holding_by_therapist on therapy.holding (therapist_id) where until is null;

create table therapy.entry (
  id uuid primary key,
  course_id uuid not null references therapy.course (id),
  young_person_id uuid not null references young_people.young_person (id),
  held_on date not null,
  kind text not null check (kind in ('met', 'not-met', 'between')),
  themes text not null default '',            -- in the young person's words
  notes text not null default '',
  agreed text not null default '',            -- what they agreed to, and what they do not want passed on
  because text not null default '',           -- why this version was written, when it is not the first
  version integer not null default 1,
  written_by uuid not null references people.person (id),
  written_at timestamptz not null,
  changed_by uuid not null references people.person (id),
  changed_at timestamptz not null
);
create index entry_by_course on therapy.entry (course_id, held_on desc, id desc);

-- What stood there before, kept by the table itself, so that no page can forget to.
create table therapy.earlier_entry (
  entry_id uuid not null references therapy.entry (id),
  version integer not null,
  course_id uuid not null references therapy.course (id),
  young_person_id uuid not null references young_people.young_person (id),
  held_on date not null,
  kind text not null,
  themes text not null,
  notes text not null,
  agreed text not null,
  because text not null,
  changed_by uuid not null references people.person (id),
  changed_at timestamptz not null,
  primary key (entry_id, version)
);

create function therapy.keep_entry() returns trigger security definer language plpgsql set search_path = '' as $$
begin
  if new.version <> old.version + 1 then
    raise exception 'an entry is written once for each version' using errcode = '23514';
  end if;
  insert into therapy.earlier_entry (entry_id, version, course_id, young_person_id, held_on, kind, themes, notes, agreed,
      because, changed_by, changed_at)
    values (old.id, old.version, old.course_id, old.young_person_id, old.held_on, old.kind, old.themes, old.notes, old.agreed,
      old.because, old.changed_by, old.changed_at);
  return null;
end $$;
create trigger keep_entry after update on therapy.entry for each row execute function therapy.keep_entry();

-- Written for the case, by the therapist, in words of its own: never a copy of an entry.
create table therapy.shared (
  id uuid primary key,
  course_id uuid not null references therapy.course (id),
  young_person_id uuid not null references young_people.young_person (id),
  text text not null check (text <> ''),
  told text not null check (told in ('agreed', 'told', 'not-told')),
  why text not null default '',               -- why they were not told, or what they said
  shared_by uuid not null references people.person (id),
  shared_at timestamptz not null,
  check (told <> 'not-told' or why <> '')
);
create index shared_timeline on therapy.shared (young_person_id, shared_at desc, id desc);

-- Whoever wrote entries before a handover says that the next therapist reads them. Written by therapy.agree() alone.
create table therapy.agreement (
  holding_id uuid not null references therapy.holding (id),
  of_therapist uuid not null references people.person (id),
  young_person_id uuid not null references young_people.young_person (id),
  agreed_by uuid not null references people.person (id),
  agreed_at timestamptz not null,
  primary key (holding_id, of_therapist)
);

grant select, insert on therapy.course, therapy.holding, therapy.entry, therapy.shared to rose_app;
grant select on therapy.earlier_entry to rose_app;
grant update (ended_on, ended_by, ended_at) on therapy.course to rose_app;
grant update (until) on therapy.holding to rose_app;
grant update (held_on, kind, themes, notes, agreed, because, version, changed_by, changed_at) on therapy.entry to rose_app;
