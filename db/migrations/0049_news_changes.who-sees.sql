-- It is what anybody could read before the change was saved; whoever writes news puts it there and takes it away.
alter table news.still_shown enable row level security;
create policy sees on news.still_shown for select to rose_app using (true);
create policy writes on news.still_shown for insert to rose_app with check ((select viewer.writes_news()));
create policy changes on news.still_shown for update to rose_app
  using ((select viewer.writes_news())) with check ((select viewer.writes_news()));
create policy ends on news.still_shown for delete to rose_app using ((select viewer.writes_news()));
