-- What the key of a visit's page opens: that one visit, to end it, to lengthen it and to ask for help, and nothing else.

alter table visits.page_key enable row level security;
alter table visits.told enable row level security;

create policy makes on visits.page_key for insert to rose_app with check (
  exists (select from visits.visit v where v.id = visit_id and v.person_id = viewer.id() and v.ended_at is null));

-- The visit whose page this transaction was let in by; null when there is none. For twelve hours after the end the page can
-- still ask for help: a colleague may have ended the visit by mistake.
create function viewer.page_visit() returns uuid stable security definer language plpgsql set search_path = '' as $$
begin
  if viewer.draft_key() is null then return null; end if;
  return (select v.id from visits.page_key k join visits.visit v on v.id = k.visit_id
    where k.key_hash = viewer.draft_key() and (v.ended_at is null or v.ended_at > viewer.now() - interval '12 hours'));
end $$;

create policy holds on visits.visit for select to rose_app using (id = (select viewer.page_visit()));
create policy returns_by_page on visits.visit for update to rose_app
  using (ended_at is null and id = (select viewer.page_visit()))
  with check (id = (select viewer.page_visit()) and (ended_by is null or ended_by = person_id));
create policy tells_by_page on visits.event for insert to rose_app with check (
  by_page and kind in ('extended', 'help', 'ended') and visit_id = (select viewer.page_visit())
  and exists (select from visits.visit v where v.id = visit_id and v.person_id = by));

create policy sees on visits.told for select to rose_app using (
  exists (select from visits.visit v where v.id = visit_id));
create policy tells on visits.told for insert to rose_app with check (
  (viewer.task() = 'visits' or visit_id = (select viewer.page_visit())
    or exists (select from visits.visit v where v.id = visit_id and v.person_id = viewer.id()))
  and exists (select from visits.visit v where v.id = visit_id));

-- Whoever holds the page may tell colleagues of this visit, and of nothing else.
create policy tells_by_page on people.notice for insert to rose_app with check (
  href = '/visits/' || (select viewer.page_visit())::text);
