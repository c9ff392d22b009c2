-- Whoever looks after the site sees every translation and adds to them in their own name. The task that keeps the pages
-- ready reads them; visitors ask the database nothing.

alter table translations.version enable row level security;
alter table translations.step enable row level security;

create policy sees on translations.version for select to rose_app
  using ((select viewer.writes_site()) or viewer.task() = 'pages');
create policy writes on translations.version for insert to rose_app
  with check (made_by = viewer.id() and (select viewer.writes_site()));
create policy works_here on translations.version as restrictive to rose_app using ((select viewer.works_here()));

create policy sees on translations.step for select to rose_app
  using ((select viewer.writes_site()) or viewer.task() = 'pages');
create policy writes on translations.step for insert to rose_app
  with check (made_by = viewer.id() and (select viewer.writes_site()));
create policy works_here on translations.step as restrictive to rose_app using ((select viewer.works_here()));
