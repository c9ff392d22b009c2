-- A concern stays on the record where it was put, with the name of whoever has it, and is closed with a reason.

create function concerns.stays_as_written() returns trigger language plpgsql as $$
begin
  if current_user <> 'rose_app' then return new; end if;
  if old.young_person_id is not null and new.young_person_id is distinct from old.young_person_id then
    raise exception 'a concern stays on the record where it was put' using errcode = '42501';
  end if;
  if (new.answered_by, new.answered_at) is distinct from (old.answered_by, old.answered_at)
    and (old.answered_at is not null or new.answered_by is distinct from viewer.id()) then
    raise exception 'nobody takes on a concern for somebody else' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger stays_as_written before update on concerns.concern
  for each row execute function concerns.stays_as_written();

-- Looked at when everything else of the act is written.
create function concerns.closes_with_a_reason() returns trigger language plpgsql as $$
begin
  if current_user = 'rose_app' and not exists (select from concerns.closing c where c.concern_id = new.id) then
    raise exception 'a concern is closed with a reason' using errcode = '42501';
  end if;
  return null;
end $$;
create constraint trigger closes_with_a_reason after update of closed_at on concerns.concern
  deferrable initially deferred for each row when (new.closed_at is not null and old.closed_at is null)
  execute function concerns.closes_with_a_reason();

create policy only_while_open on concerns.decision as restrictive for insert to rose_app with check (
  exists (select from concerns.concern c where c.id = concern_id and c.closed_at is null));
create policy only_of_a_closed_one on concerns.closing as restrictive for insert to rose_app with check (
  exists (select from concerns.concern c where c.id = concern_id and c.closed_at is not null));
