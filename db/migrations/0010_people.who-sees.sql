-- A notice is read by the person it is for, and by nobody else. Whoever works here, or a task, may tell somebody something.

alter table people.notice enable row level security;

create policy tells on people.notice for insert to rose_app
  with check ((select viewer.role()) is not null or viewer.task() is not null);
create policy sees on people.notice for select to rose_app using (person_id = viewer.id());
create policy reads on people.notice for update to rose_app
  using (person_id = viewer.id()) with check (person_id = viewer.id() and seen_at is not null);
