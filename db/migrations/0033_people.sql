-- Two managers may change the same person at once: the version says who of them was first. And a lost manager may have lost
-- their address as well, so a keeper says the new one when they start.

alter table people.person add column version integer not null default 1;
grant update (version) on people.person to rose_app;

alter table people.recovery add column new_email text not null default '';
create index recovery_by_day on people.recovery (started_at desc);

-- Where a charity has one manager, shutting them out would leave nobody to let anybody in.
create function people.works_on(of people.person, day date) returns boolean immutable language sql
  return not of.imported and of.shut_out_at is null and (of.left_on is null or of.left_on >= day);

-- One after the other: two managers who shut each other out at the same moment would both be let through otherwise.
create function people.a_manager_remains() returns trigger language plpgsql as $$
begin
  -- Whoever has a last day already is not counted on.
  if old.role <> 'manager' or old.shut_out_at is not null or old.left_on is not null
      or (new.role = 'manager' and new.shut_out_at is null and new.left_on is null) then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtext('people.a_manager_remains'));
  if not exists (select from people.person p where p.id <> new.id and p.role = 'manager' and not p.imported
      and p.shut_out_at is null and p.left_on is null) then
    raise exception 'one manager remains' using errcode = '23514', constraint = 'a_manager_remains';
  end if;
  return new;
end $$;
create trigger a_manager_remains before update on people.person
  for each row execute function people.a_manager_remains();
