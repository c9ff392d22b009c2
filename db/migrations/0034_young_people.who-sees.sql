-- Being given a record, named on it or made a deputy opens nothing to a role that carries no cases. Without this, somebody
-- who left a case for the board, or whom a slip of the hand named, would go on reading about a child as a trustee.
-- The same is asked in viewer.given_ids().

create or replace function viewer.named_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
begin
  if coalesce(viewer.role() not in ('practitioner', 'therapist', 'outreach', 'manager'), true) then return '{}'; end if;
  return array(select distinct a.young_person_id
    from young_people.access a join young_people.young_person y on y.id = a.young_person_id
    where a.person_id = me and a.until is null and a.from_on is null and a.because = 'named' and y.restricted);
end $$;

create or replace function viewer.safeguards() returns boolean stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  today date := viewer.today();
  works_as text := viewer.role();
begin
  return coalesce(works_as = 'manager', false)
    or (coalesce(works_as in ('practitioner', 'therapist', 'outreach'), false)
      and exists (select from people.safeguarding_deputy d
        where d.person_id = me and d.from_on <= today and (d.to_on is null or d.to_on >= today)));
end $$;
