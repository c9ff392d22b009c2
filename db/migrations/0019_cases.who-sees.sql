-- Who sees cover: whoever sees the case; of all of a worker's cases, the manager and the two workers. Agreement is seen
-- by whoever sees the young person (0004).

alter table cases.cover enable row level security;
alter table cases.agreement enable row level security;

create policy sees on cases.cover for select to rose_app using (
  (young_person_id is null and ((select viewer.sees_all()) or worker_id = viewer.id() or colleague_id = viewer.id()))
  or ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
-- The manager arranges cover; of a restricted case, whoever is named on it.
create policy arranges on cases.cover for insert to rose_app with check (arranged_by = viewer.id() and (
  ((select viewer.sees_all()) and (young_person_id is null
    or young_person_id <> all ((select viewer.restricted_ids())::uuid[])))
  or young_person_id = any ((select viewer.named_ids())::uuid[])));
-- Cover ends with its case, so whoever sees the case may end it. Nobody begins one again.
create policy ends on cases.cover for update to rose_app using (
  (young_person_id is null and (select viewer.sees_all()))
  or ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]))
  with check (ended_by = viewer.id());

create policy sees on cases.agreement for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy records on cases.agreement for insert to rose_app with check (recorded_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

-- What the emergency card says of the case: whose it is, and the level in force with its days.
create function cases.card_case(of uuid) returns table (id uuid, worker_id uuid, worker_name text, level text,
    level_on date, review_on date)
  stable rows 1 security definer language plpgsql set search_path = '' as $$
begin
  if not viewer.holds_card(of) then return; end if;
  return query
  select e.id, e.worker_id, p.name, e.level, case when e.level_source = 'judgement' then
      (select (max(j.judged_at) at time zone 'Europe/London')::date from cases.judgement j where j.episode_id = e.id)
      else e.opened_on end, e.review_on
  from cases.episode e left join people.person p on p.id = e.worker_id
  where e.state <> 'closed' and (e.young_person_id = of
    or e.young_person_id in (select j.id from young_people.young_person j where j.merged_into = of and not j.restricted))
  order by e.opened_on desc, e.id limit 1;
end $$;

-- Young people with a case whose card the worker on duty may open though their record is not theirs: the name alone.
-- It cannot be used to browse: it needs a birthday with a name, or a whole name, and of many alike it shows none.
create function cases.find_for_card(words text[], keys text[], born date) returns table (id uuid, name text)
  stable rows 3 security definer language plpgsql set search_path = public, pg_temp as $$
declare
  typed text := array_to_string(words, '');
  given uuid[] := viewer.given_ids();
  likely uuid[];
begin
  if not viewer.on_duty() or length(typed) < 3 or (born is null and cardinality(words) < 2) then return; end if;
  likely := array(select distinct kept.id from young_people.young_person y
    join young_people.young_person kept on kept.id = coalesce(y.merged_into, y.id)
    where case when born is null then typed % y.folded_name and similarity(typed, y.folded_name) >= 0.6
        else y.date_of_birth = born and (y.name_keys && keys or similarity(typed, y.folded_name) >= 0.4) end
      and not y.restricted and not kept.restricted and kept.died_on is null and kept.id <> all (given)
      and exists (select from cases.episode e where e.state <> 'closed' and (e.young_person_id = kept.id
        or e.young_person_id in (select j.id from young_people.young_person j where j.merged_into = kept.id)))
    limit 4);
  if cardinality(likely) > 3 then return; end if;
  return query select y.id, (coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name)
    from young_people.young_person y where y.id = any (likely) order by y.family_name, y.given_name, y.id;
end $$;
