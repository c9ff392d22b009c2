-- Anybody reads what is on the site; whoever writes news reads what is not yet, or no more, and every earlier version.
-- Only the task that fetches feeds puts down what came from outside: no member of staff writes in somebody else's name.

create function viewer.writes_news() returns boolean stable language sql
  return coalesce(viewer.role() in ('communications', 'manager'), false);

alter table news.item enable row level security;
alter table news.version enable row level security;
alter table news.feed enable row level security;
alter table news.post enable row level security;

create policy sees on news.item for select to rose_app
  using (publish_at <= viewer.now() or (select viewer.writes_news()) or viewer.task() = 'news');
create policy writes on news.item for insert to rose_app with check (
  (changed_by = viewer.id() and (select viewer.writes_news())) or (changed_by is null and viewer.task() = 'news'));
create policy changes on news.item for update to rose_app
  using ((select viewer.writes_news())) with check (changed_by = viewer.id());

create policy sees on news.version for select to rose_app using ((select viewer.writes_news()) or viewer.task() = 'news');
create policy writes on news.version for insert to rose_app with check (
  (made_by = viewer.id() and (select viewer.writes_news())) or (made_by is null and viewer.task() = 'news'));

create policy sees on news.feed for select to rose_app using ((select viewer.writes_news()) or viewer.task() = 'feeds');
create policy fetches on news.feed for insert to rose_app with check (viewer.task() = 'feeds');
create policy fetched on news.feed for update to rose_app using (viewer.task() = 'feeds') with check (viewer.task() = 'feeds');
create policy ends on news.feed for delete to rose_app using (viewer.task() = 'feeds');

create policy sees on news.post for select to rose_app using (true);
create policy fetches on news.post for insert to rose_app with check (viewer.task() = 'feeds');
create policy ends on news.post for delete to rose_app using (viewer.task() = 'feeds');

-- "Fetch now": the one thing that staff may do to a feed.
create function news.want_feeds() returns void security definer language plpgsql set search_path = '' as $$
begin
  if viewer.writes_news() then update news.feed set wanted_at = viewer.now(); end if;
end $$;
