-- A restricted record whose named people have all left opens to nobody, and nobody is there for the child. The safeguarding
-- trustees are told, and name somebody; they never see the record themselves (ADR 0011).

-- Nobody who works here and carries cases is named on it for good. Asked by the functions below alone.
create function need_to_know.is_left_alone(record uuid) returns boolean stable security definer language plpgsql
  set search_path = '' as $$
declare
  today date := viewer.today();
begin
  return exists (select from young_people.young_person y where y.id = record and y.restricted)
    and not exists (select from young_people.access a join people.person p on p.id = a.person_id
      where a.young_person_id = record and a.until is null and a.from_on is null and a.because = 'named'
        and people.works_on(p, today) and p.role in ('practitioner', 'therapist', 'outreach', 'manager'));
end $$;
revoke all on function need_to_know.is_left_alone(uuid) from public;

-- What is left alone, as a safeguarding trustee may know it: the restriction, and never whose record it is on.
create function need_to_know.left_alone() returns table (restriction uuid, kind text, set_by text, set_at timestamptz,
    were_named text[])
  stable rows 5 security definer language plpgsql set search_path = '' as $$
begin
  if viewer.role() is distinct from 'safeguarding-trustee' then return; end if;
  return query select r.id, r.kind, s.name, r.set_at,
      array(select distinct p.name from young_people.access a join people.person p on p.id = a.person_id
        where a.because_of = r.id and a.young_person_id = r.young_person_id and a.because = 'named' order by p.name)
    from need_to_know.restriction r join people.person s on s.id = r.set_by
    where r.lifted_at is null and need_to_know.is_left_alone(r.young_person_id) order by r.set_at, r.id;
end $$;

-- The trustee names somebody who carries cases, and that person alone is told whose record it is. Null: the record is not
-- left alone, or no longer. A false trustee names nobody who does not work here, not themselves, and no second one.
create function need_to_know.name_somebody(restriction uuid, person uuid) returns uuid
  security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  today date := viewer.today();
  at timestamptz := viewer.now();
  record uuid;
begin
  if viewer.role() is distinct from 'safeguarding-trustee' or person = me or not exists (select from people.person p
      where p.id = person and people.works_on(p, today) and p.role in ('practitioner', 'therapist', 'outreach', 'manager')) then
    raise exception 'a safeguarding trustee names somebody who carries cases' using errcode = '42501';
  end if;
  select r.young_person_id into record from need_to_know.restriction r
    where r.id = restriction and r.lifted_at is null for update;
  if record is null or not need_to_know.is_left_alone(record) then return null; end if;
  insert into young_people.access (id, young_person_id, person_id, because, because_of, since)
    select gen_random_uuid(), y.id, person, 'named', restriction, at from young_people.young_person y
    where y.id = record or (y.merged_into = record and y.restricted);
  insert into people.notice (id, person_id, said, href, urgent, at) values (gen_random_uuid(), person,
    'You are named on a restricted record that nobody else is left to open. Please look at it, and at who has the case.',
    '/young-people/' || record, true, at);
  return record;
end $$;

-- In the moment in which somebody is shut out or carries no cases any more. It answers nothing, since a manager who is not
-- named learns of no restricted record; the trustees are told how many, and by mail that something waits.
create function need_to_know.tell_of_left_alone(of uuid, mail_subject text, mail_body text) returns void
  security definer language plpgsql set search_path = '' as $$
declare
  today date := viewer.today();
  moment timestamptz := viewer.now();
  alone integer;
begin
  if not (viewer.sees_all() or coalesce(viewer.task() = 'leavers', false)) or of <> all (people.carry_no_cases()) then
    raise exception 'only of somebody who carries no cases any more' using errcode = '42501';
  end if;
  select count(*) into alone from need_to_know.restriction r
    where r.lifted_at is null and need_to_know.is_left_alone(r.young_person_id)
      and exists (select from young_people.access a where a.young_person_id = r.young_person_id and a.person_id = of
        and a.because = 'named' and a.until = moment);
  if alone = 0 then return; end if;
  insert into people.notice (id, person_id, said, href, urgent, at)
    select gen_random_uuid(), p.id, case alone when 1 then 'A restricted record has nobody left who may open it.'
      else alone || ' restricted records have nobody left who may open them.' end, '/people/restricted', true, moment
    from people.person p where p.role = 'safeguarding-trustee' and people.works_on(p, today);
  insert into platform.mail (id, recipient, subject, body, written_at, try_after)
    select gen_random_uuid(), p.email, mail_subject, mail_body, moment, moment
    from people.person p where p.role = 'safeguarding-trustee' and people.works_on(p, today) and p.email <> '';
end $$;

revoke all on function need_to_know.left_alone(), need_to_know.name_somebody(uuid, uuid),
  need_to_know.tell_of_left_alone(uuid, text, text) from public;
grant execute on function need_to_know.left_alone(), need_to_know.name_somebody(uuid, uuid),
  need_to_know.tell_of_left_alone(uuid, text, text) to rose_app;
