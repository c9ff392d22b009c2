-- Links are numbered without a gap, so two of them tell how many rows lie between: a manager could count the rows about
-- concerns about staff that they may not read (ADR 0011). Nobody but the owner reads the chain any more.
revoke select on audit.seal, audit.unsealed from rose_app;
alter table audit.anchor enable row level security;

-- A form that came back tells of a record that its sender may open, and its page names only the record's own number. Whose
-- record it is stands in the rows before, so that the trail hides it from those who may not know of a restricted one. Told
-- to whoever sees that young person, or was shown this very record before: to a curious colleague no number says whose it is.
create function audit.young_person_of(record uuid) returns uuid
  stable security definer language plpgsql set search_path = '' as $$
declare
  found_id uuid;
  me uuid := viewer.id();
begin
  select e.young_person_id into found_id from audit.event e
    where e.subject_id = record and e.young_person_id is not null order by e.no desc limit 1;
  found_id := coalesce(found_id, (select e.young_person_id from audit.event e where e.young_person_id = record limit 1));
  if found_id = any (viewer.given_ids()) or (viewer.sees_all() and found_id <> all (viewer.restricted_ids()))
    or exists (select from audit.event e
      where e.subject_id = record and e.actor = me::text and e.young_person_id = found_id) then
    return found_id;
  end if;
  return null;
end $$;
revoke all on function audit.young_person_of(uuid) from public;
grant execute on function audit.young_person_of(uuid) to rose_app;

-- Of a row that somebody reads: when it was chained, and whether its link follows from the one before. Never which.
create function audit.link_of(event uuid) returns table (sealed_at timestamptz, follows boolean)
  stable rows 1 security definer language plpgsql set search_path = '' as $$
declare
  mine text := viewer.role();
begin
  if mine is null or mine not in ('manager', 'data-lead', 'safeguarding-trustee') then return; end if;
  return query select s.sealed_at,
      (s.link = 1 or b.link is not null) and s.chain = sha256(coalesce(b.chain, decode(repeat('00', 32), 'hex')) || e.hash)
    from audit.event e join audit.seal s on s.event_no = e.no left join audit.seal b on b.link = s.link - 1
    where e.id = event;
end $$;
revoke all on function audit.link_of(uuid) from public;
grant execute on function audit.link_of(uuid) to rose_app;
