-- The family name of a member of staff, the last word of it, folded as foldName (platform/pure/person-name.ts) folds.
create function need_to_know.surname_of(name text) returns text immutable language plpgsql set search_path = '' as $$
declare
  plain text := regexp_replace(normalize(lower(substring(name from '(\S+)\s*$') collate "und-x-icu"), nfkd),
    '[\u0300-\u036f\u064b-\u065f\u0591-\u05c7]', '', 'g');
begin
  plain := replace(replace(replace(replace(plain, 'ß', 'ss'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe');
  plain := replace(translate(plain, 'łøđðıħŧəĸ', 'loddihtek'), 'ŋ', 'ng');
  plain := translate(regexp_replace(plain, '\s', '', 'g'), '’‘ʼʹʻ`´′‐‑‒–—―−', $q$''''''''-------$q$);
  return case when plain ~ '[[:alnum:]]' then plain else '' end;
end $$;
revoke all on function need_to_know.surname_of(text) from public;

-- What counts as work on a record: somebody who did one of these had a task there. Everything else is looking, also a form
-- that came back: the curious colleague could send an empty one to look busy.
create function need_to_know.work() returns text[] immutable language sql as $$ select array[
  'added somebody in their life', 'added to a decision about sharing', 'added to a request for notes',
  'answered a question from supervision', 'arranged cover of a case', 'began support again', 'began therapy',
  'changed a meeting', 'changed a missing episode', 'changed a safe contact', 'changed a session',
  'changed a therapy entry', 'closed a case', 'closed a concern', 'closed a goal', 'decided about a concern',
  'decided about notes', 'decided about sharing', 'ended somebody in their life', 'ended therapy',
  'gave a case to a worker', 'handed therapy over', 'joined two records', 'judged a level',
  'kept what was said to a note', 'logged a request for notes', 'marked a promise as kept',
  'marked an action as done', 'moved a concern', 'noted a letter', 'parted two records', 'put a concern on a record',
  'put a name or birthday right', 'raised a concern', 'recorded a call', 'recorded a contact',
  'recorded a message that was sent', 'recorded a screening', 'recorded a session', 'recorded that a letter left',
  'released notes', 'said whom a referral is about', 'shared from therapy with a case', 'took back a death',
  'wrote a safety plan', 'wrote a therapy entry', 'wrote about a return home interview', 'wrote down a conversation',
  'wrote down a death', 'wrote down a first account', 'wrote down a goal', 'wrote down a meeting',
  'wrote down a person of concern', 'wrote down a promise', 'wrote down a report', 'wrote down an action',
  'wrote down how near a goal feels', 'wrote down that somebody is missing', 'wrote down what was agreed',
  'wrote why a promise was not kept'
] $$;

-- Looking that somebody should ask about, a line for each person, day and kind, from the trail. Only for whoever reviews that
-- person (need_to_know.reviews). A manager reads which records they were, as far as they see them; of a restricted one that
-- does not name them nothing is counted. A safeguarding trustee, who reviews the managers, reads numbers alone.
-- `limits`: manyRecords in a day, lateRecords outside fromHour to untilHour of a working day, closedDays after which a case is over and done.
-- Family names are worked out here: whoever could pass some of their own would learn those of the children.
create function need_to_know.unusual(since date, until date, limits jsonb)
  returns table (of_person uuid, name text, kind text, on_date date, times integer, records uuid[])
  stable rows 20 security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  mine text := viewer.role();
  trustee boolean := mine = 'safeguarding-trustee';
  shut uuid[] := viewer.restricted_ids();
  given uuid[] := viewer.given_ids();
  work text[] := need_to_know.work();
  first_at timestamptz := since::timestamp at time zone 'Europe/London';
  last_at timestamptz := (until + 1)::timestamp at time zone 'Europe/London';
begin
  if coalesce(mine not in ('manager', 'safeguarding-trustee'), true) then return; end if;
  return query
  with own as materialized (
    select p.id, need_to_know.surname_of(p.name) as surname from people.person p where not p.imported
  ), looked as materialized (
    select p.id as who, p.name as called, e.young_person_id as record, e.act, y.folded_name, y.family_name,
      e.at at time zone 'Europe/London' as clock
    from people.person p
    join audit.event e on e.actor = p.id::text and e.at >= first_at and e.at < last_at and e.young_person_id is not null
    join young_people.young_person y on y.id = e.young_person_id
    where p.id <> me and case p.role when 'manager' then trustee else not trustee end
      and (trustee or e.young_person_id <> all (shut) or e.young_person_id = any (given))
  ), strange as (
    select l.who, l.called, 'many' as what, l.clock::date as day, l.record from looked l
    union all
    select l.who, l.called, 'own-name', l.clock::date, l.record
    from looked l join own s on s.id = l.who
    where s.surname <> '' and right(l.folded_name, length(s.surname)) = s.surname
      and length(regexp_replace(l.family_name, '\s', '', 'g')) = length(s.surname)
    union all
    select l.who, l.called, 'out-of-hours', l.clock::date, l.record from looked l
    where extract(isodow from l.clock) > 5 or extract(hour from l.clock) < (limits->>'fromHour')::integer
      or extract(hour from l.clock) >= (limits->>'untilHour')::integer
    union all
    select l.who, l.called, 'closed', l.clock::date, l.record from looked l
    where exists (select from cases.episode e where e.young_person_id = l.record)
      and not exists (select from cases.episode e where e.young_person_id = l.record and e.opened_on <= l.clock::date
        and (e.closed_on is null or e.closed_on + (limits->>'closedDays')::integer >= l.clock::date))
      and not exists (select from looked d where d.who = l.who and d.record = l.record
        and d.clock::date = l.clock::date and d.act = any (work))
    union all
    select l.who, l.called, 'relative', l.clock::date, l.record from looked l
    where (exists (select from need_to_know.acquaintance k where k.young_person_id = l.record and k.person_id <> l.who)
        or exists (select from need_to_know.restriction r where r.young_person_id = l.record and r.kind = 'staff-relative'
          and r.set_by <> l.who))
      and not exists (select from young_people.access a where a.young_person_id = l.record and a.person_id = l.who
        and (a.until is null or a.until > l.clock at time zone 'Europe/London')
        and (a.from_on is null or l.clock::date between a.from_on and a.to_on))
  )
  select s.who, s.called, s.what, s.day, count(distinct s.record)::integer,
    case when trustee then '{}'::uuid[] else (array_agg(distinct s.record))[1:5] end
  from strange s group by s.who, s.called, s.what, s.day
  having case s.what when 'many' then count(distinct s.record) > (limits->>'manyRecords')::integer
    when 'out-of-hours' then count(distinct s.record) >= (limits->>'lateRecords')::integer else true end
  order by s.day desc, s.called, s.what;
end $$;
