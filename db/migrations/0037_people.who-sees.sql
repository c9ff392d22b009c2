-- The hours of a safeguarding trustee tell a manager that there is a concern about staff: that the trustee signed in at ten
-- is an answer (ADR 0011). So a manager sees no session of theirs, and can still end them all, as everybody else's.

create function people.is_trustee(of uuid) returns boolean stable security definer language plpgsql set search_path = '' as $$
begin
  return exists (select from people.person p where p.id = of and p.role = 'safeguarding-trustee');
end $$;
create policy silent on people.session as restrictive for select to rose_app using (
  person_id = viewer.id() or not (select viewer.sees_all()) or not people.is_trustee(person_id));

-- Whose sessions one may end is as before (0031); how many there were is said only of one's own and of those one may see.
create function people.end_sessions_of(of uuid, but uuid, at timestamptz) returns integer
  security definer language plpgsql set search_path = '' as $$
declare
  ended integer;
begin
  if not coalesce(of = viewer.id() or viewer.at_the_door() or viewer.sees_all(), false) then
    raise exception 'nobody ends the sessions of somebody else' using errcode = '42501';
  end if;
  update people.session s set ended_at = at where s.person_id = of and s.ended_at is null and s.id is distinct from but;
  get diagnostics ended = row_count;
  return case when of <> viewer.id() and viewer.sees_all() and people.is_trustee(of) then 0 else ended end;
end $$;
revoke all on function people.end_sessions_of(uuid, uuid, timestamptz) from public;
grant execute on function people.end_sessions_of(uuid, uuid, timestamptz) to rose_app;
