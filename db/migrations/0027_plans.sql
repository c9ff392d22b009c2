-- How a goal ended can be put right. What stood there before is kept by the table itself, so that no page can forget to.

alter table plans.goal add column version integer not null default 1;
grant update (version) on plans.goal to rose_app;

create table plans.earlier_ending (
  goal_id uuid not null references plans.goal (id),
  version integer not null,                     -- of the goal, while this stood there
  young_person_id uuid not null references young_people.young_person (id),
  ending text not null check (ending in ('reached', 'no-longer-mine')),
  words text not null,
  ended_on date not null,
  ended_by uuid not null references people.person (id),
  primary key (goal_id, version)
);
create index earlier_ending_by_young_person on plans.earlier_ending (young_person_id);

grant select on plans.earlier_ending to rose_app;

create function plans.keep_ending() returns trigger security definer language plpgsql set search_path = '' as $$
begin
  if new.version <> old.version + 1 then
    raise exception 'how a goal ended is written once for each version' using errcode = '23514';
  end if;
  if old.ending is not null then
    insert into plans.earlier_ending (goal_id, version, young_person_id, ending, words, ended_on, ended_by)
      values (old.id, old.version, old.young_person_id, old.ending, old.ending_words, old.ended_on, old.ended_by);
  end if;
  return null;
end $$;
create trigger keep_ending after update of ending, ending_words, ended_on, ended_by, version on plans.goal
  for each row execute function plans.keep_ending();
