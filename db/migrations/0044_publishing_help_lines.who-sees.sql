-- As of pages: whoever looks after the site sees every version and adds to them in their own name; one task reads them to
-- keep them at hand, and visitors ask the database nothing.

alter table publishing.help_line_version enable row level security;
alter table publishing.help_line_order enable row level security;

create policy sees on publishing.help_line_version for select to rose_app
  using ((select viewer.writes_site()) or viewer.task() = 'help-lines');
create policy writes on publishing.help_line_version for insert to rose_app
  with check (made_by = viewer.id() and (select viewer.writes_site()));
create policy works_here on publishing.help_line_version as restrictive to rose_app using ((select viewer.works_here()));

create policy sees on publishing.help_line_order for select to rose_app
  using ((select viewer.writes_site()) or viewer.task() = 'help-lines');
create policy writes on publishing.help_line_order for insert to rose_app
  with check (made_by = viewer.id() and (select viewer.writes_site()));
create policy works_here on publishing.help_line_order as restrictive to rose_app using ((select viewer.works_here()));
