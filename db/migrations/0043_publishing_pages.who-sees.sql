-- Whoever looks after the site sees every version and adds to them in their own name. The task that keeps the pages ready
-- reads what is on the site; visitors ask the database nothing.

create function viewer.writes_site() returns boolean stable language sql
  return coalesce(viewer.role() in ('communications', 'manager'), false);

alter table publishing.page_version enable row level security;

create policy sees on publishing.page_version for select to rose_app
  using ((select viewer.writes_site()) or viewer.task() = 'pages');
create policy writes on publishing.page_version for insert to rose_app
  with check (made_by = viewer.id() and (select viewer.writes_site()));
create policy works_here on publishing.page_version as restrictive to rose_app using ((select viewer.works_here()));
