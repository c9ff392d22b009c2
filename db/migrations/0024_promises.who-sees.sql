-- What became of a promise is said by whoever says it, in their own name: the published figure rests on it.

create policy begins_open on promises.promise as restrictive for insert to rose_app with check (state = 'open');

create function promises.in_ones_own_name() returns trigger language plpgsql as $$
begin
  if current_user = 'rose_app' and new.settled_by is not null and new.settled_by is distinct from old.settled_by
    and new.settled_by is distinct from viewer.id() then
    raise exception 'nobody settles a promise in the name of somebody else' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger in_ones_own_name before update on promises.promise
  for each row execute function promises.in_ones_own_name();
