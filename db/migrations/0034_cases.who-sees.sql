-- A manager who was the worker of a record that was restricted since, and is not named on it, could still open their own
-- ended allocation again by an update that reads nothing. Whoever carries a case ends it; only who sees it does more.
drop policy ends on cases.allocation;
create policy ends on cases.allocation for update to rose_app
  using (worker_id = viewer.id() or ((select viewer.sees_all()) and (
    young_person_id <> all ((select viewer.restricted_ids())::uuid[])
    or young_person_id = any ((select viewer.given_ids())::uuid[]))))
  with check (until is not null or ((select viewer.sees_all()) and (
    young_person_id <> all ((select viewer.restricted_ids())::uuid[])
    or young_person_id = any ((select viewer.given_ids())::uuid[]))));
