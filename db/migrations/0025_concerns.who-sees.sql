-- "I have this" stops the first clock, and then whoever said so may fall ill. The task of the clock also sees what somebody
-- has and nobody has decided about yet, and nothing besides.

create function concerns.is_decided(concern uuid) returns boolean
  stable security definer language plpgsql set search_path = '' as $$
begin
  if not coalesce(viewer.task() = 'concerns', false) then return null; end if;
  return exists (select from concerns.decision d where d.concern_id = concern);
end $$;

create policy waits_for_decision on concerns.concern for select to rose_app using (
  (select viewer.task()) = 'concerns' and closed_at is null and answered_at is not null and not concerns.is_decided(id));
