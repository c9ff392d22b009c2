-- A concern that was raised on the wrong young person's record is taken off it: put on the right one, or on none. What was
-- written stays; where it stood, who moved it, when and why is kept beside it.

create table concerns.move (
  id uuid primary key,
  concern_id uuid not null references concerns.concern (id),
  version integer not null,                   -- of the concern, which the move made
  from_id uuid not null references young_people.young_person (id),
  to_id uuid references young_people.young_person (id),
  reason text not null check (reason <> ''),
  moved_by uuid not null references people.person (id),
  moved_at timestamptz not null,
  unique (concern_id, version),
  check (from_id is distinct from to_id)
);
create index move_by_from on concerns.move (from_id);
create index move_by_to on concerns.move (to_id);

-- Whom it is about, after a move: the name that the raiser wrote is somebody else's.
alter table concerns.concern add column who_now text check (who_now <> '');

-- Written by concerns.move_to alone, which moves it.
grant select on concerns.move to rose_app;

-- What adults said they would do goes with the concern: to the other young person's promises, or to the concern's own list
-- where it stands on no record. Nobody who moves it need see either record for that.
create function concerns.takes_promises_along() returns trigger security definer language plpgsql set search_path = '' as $$
begin
  if new.young_person_id is not null then
    update promises.promise p set young_person_id = new.young_person_id where p.made_in = 'concern' and p.made_in_id = new.id;
    return null;
  end if;
  insert into concerns.action (id, concern_id, what, owner, due_on, made_by, made_at, done_at, done_by)
  select p.id, new.id, case p.state when 'broken' then p.what || ' (not kept: ' || p.reason || ')' else p.what end, p.owner,
    p.due_on, coalesce(p.made_by, new.raised_by), p.made_at,
    case when p.state = 'kept' then p.settled_on::timestamp at time zone 'Europe/London' end,
    case when p.state = 'kept' then p.settled_by end
  from promises.promise p where p.made_in = 'concern' and p.made_in_id = new.id;
  delete from promises.promise p where p.made_in = 'concern' and p.made_in_id = new.id;
  return null;
end $$;
create trigger takes_promises_along after update of young_person_id on concerns.concern
  for each row when (old.young_person_id is not null and new.young_person_id is distinct from old.young_person_id)
  execute function concerns.takes_promises_along();
