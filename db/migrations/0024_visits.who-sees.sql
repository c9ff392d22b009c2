-- Who has left goes nowhere for us; and of a colleague who is out one says that they were reached, are looked for or are
-- back, but never when they meant to be back, nor that they asked for more time.

create policy carries_cases on visits.visit as restrictive for insert to rose_app with check (
  (select viewer.role()) in ('practitioner', 'therapist', 'outreach', 'manager'));

create function visits.only_ones_own_time() returns trigger language plpgsql as $$
begin
  if current_user = 'rose_app' and old.person_id is distinct from viewer.id()
    and old.id is distinct from viewer.page_visit() and (new.due_at, new.deadline) is distinct from (old.due_at, old.deadline) then
    raise exception 'nobody changes when a colleague meant to be back' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_ones_own_time before update on visits.visit
  for each row execute function visits.only_ones_own_time();

create policy of_ones_own on visits.event as restrictive for insert to rose_app with check (
  (by_page and visit_id = (select viewer.page_visit())) or kind in ('reached', 'dealing', 'ended')
  or exists (select from visits.visit v where v.id = visit_id and v.person_id = viewer.id()));
