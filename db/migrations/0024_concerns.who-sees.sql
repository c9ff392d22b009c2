-- A function that answers with the ids of all concerns about staff told whoever asked it how many there are, the manager
-- among them. It is replaced by one that only says yes or no about an id that the asker holds already.

create function concerns.is_about_staff(concern uuid) returns boolean
  stable security definer language plpgsql set search_path = '' as $$
begin
  return exists (select from concerns.concern c where c.id = concern and c.about <> 'young-person');
end $$;

drop policy sees on audit.event;
create policy sees on audit.event for select to rose_app using (
  ((select viewer.role()) in ('manager', 'data-lead')
    and ((select viewer.role()) = 'data-lead' or actor <> all ((select concerns.trustees())::text[]))
    and subject_kind is distinct from 'staff-concern'
    and (subject_id is null or not concerns.is_about_staff(subject_id))
    and (young_person_id is null or young_person_id <> all ((select viewer.restricted_ids())::uuid[])
         or young_person_id = any ((select viewer.given_ids())::uuid[])))
  or ((select viewer.hears_about_staff())
    and (subject_kind = 'staff-concern' or concerns.is_about_staff(subject_id))));
drop function concerns.about_staff();

-- A deputy stands in for the lead and decides about a concern, but sees no record besides those they were given. So that
-- what they decide reaches the case, they may name the record by its reference, and learn nothing of it but that it is ours.
-- A restricted record answers as one that is not there.
create function concerns.record_of(wanted text) returns uuid
  stable security definer language plpgsql set search_path = '' as $$
begin
  if not viewer.safeguards() then return null; end if;
  return (select y.id from young_people.young_person y where y.reference = wanted and not y.restricted);
end $$;

-- Who is named on a restricted record is told only to whoever reads the concern: not to a volunteer whose worry was put on
-- that record later and who may still read their own words.
create or replace function concerns.named_on(concern uuid) returns table (id uuid, name text, email text)
  stable security definer language plpgsql set search_path = '' as $$
begin
  if not (concerns.reads(concern) or coalesce(viewer.task() = 'concerns', false)) then return; end if;
  return query select p.id, p.name, p.email
    from concerns.concern c join young_people.young_person y on y.id = c.young_person_id and y.restricted
    left join young_people.access a on a.young_person_id = y.id and a.because = 'named' and a.until is null
    left join people.person p on p.id = a.person_id and (p.left_on is null or p.left_on >= viewer.today())
    where c.id = concern;
end $$;
