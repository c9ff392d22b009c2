-- Who sees therapy. That it is offered, and what was shared: whoever sees the young person (0004), and the therapist who
-- holds it. Its entries: that one therapist, and those that another wrote before only when that one agreed. Not the case's worker, whoever covers or is on duty, nor the manager, who could
-- otherwise read what a young person said in the belief that nobody would.

-- The therapy that this viewer holds: named by the manager, and still a therapist here. A restricted record is held only by
-- somebody who is named on it as well.
create function viewer.therapy_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  shut uuid[];
  given uuid[];
begin
  if viewer.role() is distinct from 'therapist' then return '{}'; end if;
  shut := viewer.restricted_ids();
  given := viewer.given_ids();
  return array(select h.course_id from therapy.holding h
    where h.therapist_id = me and h.until is null
      and (h.young_person_id <> all (shut) or h.young_person_id = any (given)));
end $$;

-- What this viewer reads of the therapy that they hold: what they wrote, and what others wrote who agreed to it. The false
-- manager invites a therapist of their own making and hands a record over: it opens nothing that was said before.
create function viewer.therapy_entry_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  mine uuid[] := viewer.therapy_ids();
begin
  if mine = '{}' then return '{}'; end if;
  return array(select e.id from therapy.entry e join therapy.holding h on h.course_id = e.course_id and h.until is null
    where e.course_id = any (mine) and (e.written_by = me
      or exists (select from therapy.agreement a where a.holding_id = h.id and a.of_therapist = e.written_by)));
end $$;

-- How many entries of these courses wait for such a word; asked by whoever holds them.
create function therapy.shut_to_me(courses uuid[]) returns integer stable security definer language plpgsql set search_path = '' as $$
declare
  mine uuid[] := viewer.therapy_ids();
  open uuid[] := viewer.therapy_entry_ids();
begin
  return (select count(*) from therapy.entry e
    where e.course_id = any (courses) and e.course_id = any (mine) and e.id <> all (open))::integer;
end $$;

-- The handovers about which this viewer is asked: a therapist about their own entries, and a safeguarding trustee about those
-- of a therapist who has left or does not find the record any more. A trustee is told no young person (a trustee never sees a person).
create function therapy.asked_of_me() returns table (holding_id uuid, of_therapist uuid, wrote text, holder_id uuid, holder text,
    since timestamptz, young_person text)
  stable rows 10 security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  mine text := viewer.role();
  today date := viewer.today();
  shut uuid[] := viewer.restricted_ids();
begin
  if mine is null or mine not in ('therapist', 'safeguarding-trustee') then return; end if;
  return query
  with waiting as (
    select h.id, h.therapist_id, h.since as from_then, h.young_person_id, w.id as writer_id, w.name,
      w.role = 'therapist' and w.shut_out_at is null and coalesce(w.left_on >= today, true)
        and (h.young_person_id <> all (shut) or exists (select from young_people.access a where a.person_id = w.id
          and a.young_person_id = h.young_person_id and a.because = 'named' and a.until is null and a.from_on is null)) as is_here
    from therapy.holding h join people.person w on w.id in (
      select e.written_by from therapy.entry e where e.course_id = h.course_id)
    where h.until is null and w.id <> h.therapist_id
      and not exists (select from therapy.agreement a where a.holding_id = h.id and a.of_therapist = w.id))
  select g.id, g.writer_id, g.name, g.therapist_id, t.name, g.from_then,
    case when mine = 'therapist' then coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name else '' end
  from waiting g join people.person t on t.id = g.therapist_id
    join young_people.young_person o on o.id = g.young_person_id
    join young_people.young_person y on y.id = coalesce(o.merged_into, o.id)
  where case when mine = 'therapist' then g.writer_id = me and g.is_here else not g.is_here end
  order by g.from_then, g.id, g.writer_id;
end $$;

-- Says that the therapist who holds it now reads what `writer` wrote before; who that is. Null: this viewer is not asked.
create function therapy.agree(handed uuid, writer uuid) returns uuid security definer language plpgsql set search_path = '' as $$
declare
  to_whom uuid := (select a.holder_id from therapy.asked_of_me() a where a.holding_id = handed and a.of_therapist = writer);
begin
  if to_whom is null then return null; end if;
  insert into therapy.agreement (holding_id, of_therapist, young_person_id, agreed_by, agreed_at)
    select h.id, writer, h.young_person_id, viewer.id(), viewer.now() from therapy.holding h where h.id = handed
    on conflict do nothing;
  return to_whom;
end $$;

-- Whether somebody can be given the therapy of this young person; asked by the manager who gives it, and told to nobody else:
-- the answer says who is named on a restricted record.
create function therapy.may_hold(of uuid, young_person uuid) returns boolean
  stable security definer language plpgsql set search_path = '' as $$
declare
  today date := viewer.today();
  is_shut boolean := young_person = any (viewer.restricted_ids());
begin
  if not viewer.sees_all() or (is_shut and not coalesce(young_person = any (viewer.given_ids()), false)) then return false; end if;
  return exists (select from people.person p where p.id = of and p.role = 'therapist' and not p.imported
      and p.shut_out_at is null and (p.left_on is null or p.left_on >= today))
    and (not is_shut or exists (select from young_people.access a where a.young_person_id = young_person
      and a.person_id = of and a.because = 'named' and a.until is null and a.from_on is null));
end $$;

-- For supervision: on which days, and whether they met. Not a word of what was written.
create function therapy.days_of(young_people uuid[]) returns table (course_id uuid, held_on date, kind text)
  stable security definer language plpgsql set search_path = '' as $$
declare
  shut uuid[] := viewer.restricted_ids();
  given uuid[] := viewer.given_ids();
begin
  if not viewer.sees_all() then return; end if;
  return query select e.course_id, e.held_on, e.kind from therapy.entry e
    where e.young_person_id = any (young_people) and (e.young_person_id <> all (shut) or e.young_person_id = any (given))
    order by e.held_on desc, e.id desc;
end $$;

-- Whose therapy this viewer holds. A therapist without the case sees who it is and how it is safe to reach them, since a call
-- to the wrong number can harm; the case itself stays as closed to them as their record is to the case.
create function therapy.held() returns table (course_id uuid, own_id uuid, id uuid, reference text, given_name text,
    family_name text, preferred_name text, restricted boolean, died_on date, safe_contact jsonb)
  stable security definer language plpgsql set search_path = '' as $$
declare
  mine uuid[] := viewer.therapy_ids();
  shut uuid[] := viewer.restricted_ids();
  given uuid[] := viewer.given_ids();
begin
  return query select c.id, y.id, kept.id, kept.reference, kept.given_name, kept.family_name, kept.preferred_name,
      kept.restricted, kept.died_on, case when s.young_person_id is not null then jsonb_build_object(
        'telephone', s.telephone, 'voicemail', s.voicemail, 'textMessage', s.text_message, 'post', s.post,
        'safeTimes', s.safe_times, 'whoElseSees', s.who_else_sees, 'nameToShow', s.name_to_show,
        'ifSomeoneElseAnswers', s.if_someone_else_answers, 'codePhrase', s.code_phrase, 'neverContact', s.never_contact) end
    from therapy.course c join young_people.young_person y on y.id = c.young_person_id
      join young_people.young_person kept on kept.id = coalesce(y.merged_into, y.id)
      left join young_people.safe_contact s on s.young_person_id = kept.id
    where c.id = any (mine) and (kept.id <> all (shut) or kept.id = any (given));
end $$;

alter table therapy.course enable row level security;
alter table therapy.holding enable row level security;
alter table therapy.entry enable row level security;
alter table therapy.earlier_entry enable row level security;
alter table therapy.shared enable row level security;
alter table therapy.agreement enable row level security;

create policy sees on therapy.course for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])
  or id = any ((select viewer.therapy_ids())::uuid[]));
create policy begins on therapy.course for insert to rose_app with check (
  begun_by = viewer.id() and ended_on is null and (select viewer.sees_all())
  and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
       or young_person_id = any ((select viewer.given_ids())::uuid[])));
-- What has ended does not begin again, nor end twice.
create policy ends on therapy.course for update to rose_app using (ended_on is null and (
  ((select viewer.sees_all()) and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
    or young_person_id = any ((select viewer.given_ids())::uuid[])))
  or id = any ((select viewer.therapy_ids())::uuid[])))
  with check (ended_by = viewer.id());

create policy sees on therapy.holding for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])
  or course_id = any ((select viewer.therapy_ids())::uuid[]));
-- The manager says who holds it, and it is a therapist: never themselves, so that giving it is no way to read it.
create policy gives on therapy.holding for insert to rose_app with check (
  given_by = viewer.id() and until is null and therapist_id <> viewer.id()
  and therapy.may_hold(therapist_id, young_person_id)
  and exists (select from therapy.course c where c.id = course_id and c.young_person_id = holding.young_person_id));
create policy takes on therapy.holding for update to rose_app using (until is null and (select viewer.sees_all())
  and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
       or young_person_id = any ((select viewer.given_ids())::uuid[])))
  with check (until between viewer.now() - interval '1 minute' and viewer.now());

create policy sees on therapy.entry for select to rose_app using (course_id = any ((select viewer.therapy_ids())::uuid[])
  and (written_by = viewer.id() or id = any ((select viewer.therapy_entry_ids())::uuid[])));
create policy writes on therapy.entry for insert to rose_app with check (
  written_by = viewer.id() and changed_by = viewer.id() and version = 1 and course_id = any ((select viewer.therapy_ids())::uuid[])
  and exists (select from therapy.course c where c.id = course_id and c.young_person_id = entry.young_person_id));
create policy changes on therapy.entry for update to rose_app
  using (course_id = any ((select viewer.therapy_ids())::uuid[])
    and (written_by = viewer.id() or id = any ((select viewer.therapy_entry_ids())::uuid[])))
  with check (changed_by = viewer.id());

create policy sees on therapy.earlier_entry for select to rose_app using (
  entry_id = any ((select viewer.therapy_entry_ids())::uuid[]));

create policy sees on therapy.shared for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])
  or course_id = any ((select viewer.therapy_ids())::uuid[]));
create policy shares on therapy.shared for insert to rose_app with check (
  shared_by = viewer.id() and course_id = any ((select viewer.therapy_ids())::uuid[])
  and exists (select from therapy.course c where c.id = course_id and c.young_person_id = shared.young_person_id));
