-- Who sees mail: the task that sends it, and nobody else, because a mail can hold the link that opens a draft. Anybody's
-- act may cause one. On a practice site, where nothing is sent, the outbox shows them all.

alter table platform.mail enable row level security;

create policy writes on platform.mail for insert to rose_app with check (true);
create policy sees on platform.mail for select to rose_app using (
  viewer.task() = 'mail' or exists (select from platform.installation i where i.mode = 'demo'));
create policy sends on platform.mail for update to rose_app
  using (viewer.task() = 'mail') with check (viewer.task() = 'mail');
