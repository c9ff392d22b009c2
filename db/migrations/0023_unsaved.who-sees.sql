-- What a page said when it was saved is known to whoever saved it.

alter table unsaved.sent enable row level security;

create policy sees on unsaved.sent for select to rose_app using (person_id = viewer.id());
create policy notes on unsaved.sent for insert to rose_app
  with check (person_id = viewer.id() and (select viewer.role()) is not null);

-- The daily task finds what ended long ago, and nothing that waits, whoever typed it and whether or not they still work here.
create policy clears_sees on unsaved.words for select to rose_app using (
  viewer.task() = 'unsaved' and ended_at < viewer.today() - 90);
create policy clears on unsaved.words for delete to rose_app using (
  viewer.task() = 'unsaved' and ended_at < viewer.today() - 90);
create policy clears_sees on unsaved.sent for select to rose_app using (
  viewer.task() = 'unsaved' and at < viewer.today() - 90);
create policy clears on unsaved.sent for delete to rose_app using (
  viewer.task() = 'unsaved' and at < viewer.today() - 90);

-- A script gone wrong, or somebody who means harm, does not fill the disk that everybody's words are kept on.
create function viewer.has_room_for_words(of uuid) returns boolean stable security definer language plpgsql
  set search_path = '' as $$
begin
  return (select count(*) from unsaved.words w where w.person_id = of and w.ended_at is null) < 200;
end $$;

create policy room on unsaved.words as restrictive for insert to rose_app
  with check (ended_at is not null or viewer.has_room_for_words(person_id));
