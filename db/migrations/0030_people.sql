-- Every policy of every table asks who is looking, some hundred times for one page. Whose row it is and what day it is are
-- worked out once here, and not again for each row that is looked at (measured: 4 µs a call against 29). ADR 0014.

create or replace function viewer.role() returns text stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  today date := viewer.today();
begin
  return (select p.role from people.person p where p.id = me and (p.left_on is null or p.left_on >= today));
end $$;

create or replace function viewer.on_duty() returns boolean stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  today date := viewer.today();
begin
  return exists (select from people.duty d where d.person_id = me and d.on_date = today)
    and coalesce(viewer.role() in ('practitioner', 'manager'), false);
end $$;

create or replace function viewer.safeguards() returns boolean stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  today date := viewer.today();
  works_as text := viewer.role();
begin
  return coalesce(works_as = 'manager', false)
    or (works_as is not null and exists (select from people.safeguarding_deputy d
      where d.person_id = me and d.from_on <= today and (d.to_on is null or d.to_on >= today)));
end $$;
