-- The same rule as in 0018, asked of fewer rows: who looks and what is restricted are worked out once, and a record is
-- opened only where records were joined. Every policy of every page asks this, so each row it reads is read a hundred times.

create or replace function viewer.given_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
  today date := viewer.today();
  shut uuid[];
  given uuid[];
begin
  if viewer.role() is null then return '{}'; end if;
  shut := viewer.restricted_ids();
  given := array(select a.young_person_id from young_people.access a
    where a.person_id = me and a.until is null and (a.from_on is null or today between a.from_on and a.to_on)
      and (a.because = 'named' or a.young_person_id <> all (shut)));
  if given = '{}' then return given; end if;
  return given
    || array(select y.id from young_people.young_person y where y.merged_into = any (given) and y.id <> all (shut))
    || array(select y.merged_into from young_people.young_person y
         where y.merged_into is not null and y.id = any (given) and y.merged_into <> all (shut));
end $$;

create or replace function viewer.named_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare
  me uuid := viewer.id();
begin
  if viewer.role() is null then return '{}'; end if;
  return array(select distinct a.young_person_id
    from young_people.access a join young_people.young_person y on y.id = a.young_person_id
    where a.person_id = me and a.until is null and a.from_on is null and a.because = 'named' and y.restricted);
end $$;

-- Questions are planned without their values (ADR 0014), but how a search is best planned depends on what was typed.
alter function young_people.find(text, text[], date, integer) set plan_cache_mode = 'auto';
