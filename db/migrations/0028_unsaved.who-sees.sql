-- What somebody has done is known here to themselves alone.

alter table unsaved.done enable row level security;

create policy sees on unsaved.done for select to rose_app using (person_id = viewer.id());
create policy notes on unsaved.done for insert to rose_app
  with check (person_id = viewer.id() and (select viewer.role()) is not null);

-- The daily task takes it away when nobody sends it a second time any more.
create policy clears_sees on unsaved.done for select to rose_app using (
  viewer.task() = 'unsaved' and at < viewer.today() - 90);
create policy clears on unsaved.done for delete to rose_app using (
  viewer.task() = 'unsaved' and at < viewer.today() - 90);
