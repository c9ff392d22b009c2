-- Anybody hears and sees what is on the site; whoever looks after the site has all of it, and adds in their own name. A file
-- that is on the site cannot be thrown away.

alter table recordings.recording enable row level security;
alter table recordings.content enable row level security;
alter table recordings.deed enable row level security;

create policy sees on recordings.recording for select to rose_app using (is_shown or (select viewer.writes_site()));
create policy writes on recordings.recording for insert to rose_app
  with check (added_by = viewer.id() and not is_shown and (select viewer.writes_site()));
create policy changes on recordings.recording for update to rose_app using ((select viewer.writes_site()));

create policy sees on recordings.content for select to rose_app
  using (exists (select from recordings.recording r where r.number = recording));
create policy writes on recordings.content for insert to rose_app with check ((select viewer.writes_site())
  and exists (select from recordings.recording r where r.number = recording and r.added_by = viewer.id()));
create policy ends on recordings.content for delete to rose_app using ((select viewer.writes_site())
  and exists (select from recordings.recording r where r.number = recording and not r.is_shown));

create policy sees on recordings.deed for select to rose_app using ((select viewer.writes_site()));
create policy writes on recordings.deed for insert to rose_app
  with check (made_by = viewer.id() and (select viewer.writes_site()));

create policy works_here on recordings.deed as restrictive to rose_app using ((select viewer.works_here()));
