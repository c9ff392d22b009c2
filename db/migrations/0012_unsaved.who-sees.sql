-- Words that are not saved yet are read by whoever typed them, and by nobody else: not by the manager, not by a task.

alter table unsaved.words enable row level security;

create policy sees on unsaved.words for select to rose_app using (person_id = viewer.id());
create policy keeps on unsaved.words for insert to rose_app
  with check (person_id = viewer.id() and (select viewer.role()) is not null);
create policy goes_on on unsaved.words for update to rose_app
  using (person_id = viewer.id()) with check (person_id = viewer.id());

-- Words sent when the session had just run out: the task puts them down for the person whose session it was, if they still
-- work here, and reads nothing.
create policy keeps_after on unsaved.words for insert to rose_app
  with check (viewer.task() = 'keep-words' and ended_at is null and exists (select from people.person p
    where p.id = person_id and (p.left_on is null or p.left_on >= viewer.today())));
