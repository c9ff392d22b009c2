-- Cover ends once. And the search of whoever is on duty tells of one person whose name is known, not of a list of names.

drop policy ends on cases.cover;
create policy ends on cases.cover for update to rose_app using (ended_at is null and (
  (young_person_id is null and (select viewer.sees_all()))
  or ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])))
  with check (ended_by = viewer.id());

-- Whoever writes twenty names beside a birthday looks for anybody: a name has six words at most, and not more keys than
-- those words can have.
create or replace function cases.find_for_card(words text[], keys text[], born date) returns table (id uuid, name text)
  stable rows 3 security definer language plpgsql set search_path = public, pg_temp as $$
declare
  typed text := array_to_string(words, '');
  given uuid[] := viewer.given_ids();
  likely uuid[];
begin
  if not viewer.on_duty() or length(typed) < 3 or (born is null and cardinality(words) < 2) then return; end if;
  if cardinality(words) > 6 or cardinality(keys) > 40 then return; end if;
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

-- What is written beside a case hangs on one that its writer sees (0024_sessions says why).
create policy on_what_one_sees on cases.agreement as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id));
create policy on_what_one_sees on cases.allocation as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id));
create policy on_what_one_sees on cases.judgement as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id));
create policy on_what_one_sees on cases.cover as restrictive for insert to rose_app with check (
  episode_id is null or exists (select from cases.episode e where e.id = episode_id));
