-- Who sees how a goal was closed before: whoever sees the young person (0004). Nobody writes it but the table itself.

alter table plans.earlier_ending enable row level security;

create policy sees on plans.earlier_ending for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));

-- A closed goal can be put right, in the name of whoever does it; it is never opened again.
drop policy closes on plans.goal;
create policy closes on plans.goal for update to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])) with check (ended_by = viewer.id());
