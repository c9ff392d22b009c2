-- Cover counts only between its days; an emergency card is facts for an hour, and never the record.

-- The moment of the application's clock, beside its day (0001), for what lasts an hour.
create function viewer.now() returns timestamptz stable language sql parallel safe
  return coalesce(to_timestamp(nullif(current_setting('rose.now', true), '')::bigint / 1000.0), now());

create or replace function viewer.given_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
declare
  given uuid[];
  today date := viewer.today();
begin
  if viewer.role() is null then return '{}'; end if;
  select coalesce(array_agg(distinct a.young_person_id), '{}') into given
    from young_people.access a join young_people.young_person y on y.id = a.young_person_id
    where a.person_id = viewer.id() and a.until is null and (a.from_on is null or today between a.from_on and a.to_on)
      and (not y.restricted or a.because = 'named');
  if given = '{}' then return given; end if;
  return given
    || array(select y.id from young_people.young_person y where y.merged_into = any (given) and not y.restricted)
    || array(select kept.id from young_people.young_person y join young_people.young_person kept on kept.id = y.merged_into
         where y.id = any (given) and not kept.restricted);
end $$;

-- The restricted records that name this viewer for good. Cover gives no such name, so that nobody who covers one could
-- pass it on or stretch it.
create function viewer.named_ids() returns uuid[] stable security definer language plpgsql set search_path = '' as $$
begin
  if viewer.role() is null then return '{}'; end if;
  return array(select distinct a.young_person_id
    from young_people.access a join young_people.young_person y on y.id = a.young_person_id
    where a.person_id = viewer.id() and a.until is null and a.from_on is null and a.because = 'named' and y.restricted);
end $$;

-- Who may open a record is known to whoever is named on it, and cover to whoever sees the record: their case ends it too.
drop policy sees on young_people.access;
create policy sees on young_people.access for select to rose_app using (
  person_id = viewer.id()
  or ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.named_ids())::uuid[])
  or (cover_id is not null and young_person_id = any ((select viewer.given_ids())::uuid[])));
-- A restricted record is covered by whom a person named on it chooses, for days; never by themselves.
create policy covers on young_people.access for insert to rose_app with check (
  cover_id is not null and because = 'named' and person_id <> viewer.id()
  and young_person_id = any ((select viewer.named_ids())::uuid[]));
create policy ends_cover on young_people.access for update to rose_app
  using (cover_id is not null and young_person_id = any ((select viewer.given_ids())::uuid[]))
  with check (until is not null);

alter table young_people.card_opening enable row level security;
alter table young_people.look_request enable row level security;
alter table young_people.death enable row level security;
alter table young_people.identity_version enable row level security;

create policy sees on young_people.card_opening for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy opens on young_people.card_opening for insert to rose_app with check (opened_by = viewer.id() and (
  (((select viewer.sees_all()) or (select viewer.on_duty())) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

-- Whoever carries cases may ask, and reads only what they asked. The manager reads and answers.
create policy sees on young_people.look_request for select to rose_app using (
  asked_by = viewer.id() or (select viewer.sees_all()));
create policy asks on young_people.look_request for insert to rose_app with check (
  asked_by = viewer.id() and answered_by is null
  and (select viewer.role()) in ('practitioner', 'therapist', 'outreach', 'manager'));
create policy answers on young_people.look_request for update to rose_app
  using ((select viewer.sees_all())) with check (answered_by = viewer.id());

create policy sees on young_people.death for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on young_people.death for insert to rose_app with check (recorded_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
create policy takes_back on young_people.death for update to rose_app using ((select viewer.sees_all())
  and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
    or young_person_id = any ((select viewer.given_ids())::uuid[])))
  with check (taken_back_by = viewer.id());

create policy sees on young_people.identity_version for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy keeps on young_people.identity_version for insert to rose_app with check (changed_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

-- A death, once written, is taken back by the manager alone, like whatever widens who sees a record.
create or replace function young_people.only_the_manager_widens() returns trigger language plpgsql as $$
begin
  if current_user = 'rose_app' and not viewer.sees_all() then
    if new.merged_into is distinct from old.merged_into or new.restricted is distinct from old.restricted then
      raise exception 'only the manager joins records or changes who is named' using errcode = '42501';
    end if;
    if old.died_on is not null and new.died_on is distinct from old.died_on then
      raise exception 'only the manager takes back a death' using errcode = '42501';
    end if;
  end if;
  return new;
end $$;

-- Whose card this viewer may open at this address: the manager's and the duty worker's are all that are not restricted,
-- everybody's those they see. Null for one that is absent, restricted or not theirs: nothing tells which.
create function viewer.card_of(of uuid) returns uuid stable security definer language plpgsql set search_path = '' as $$
begin
  return (select kept.id from young_people.young_person y
    join young_people.young_person kept on kept.id = coalesce(y.merged_into, y.id)
    where y.id = of and (kept.id = any (viewer.given_ids())
      or (not y.restricted and not kept.restricted and (viewer.sees_all() or viewer.on_duty()))));
end $$;

-- Whether this viewer has this card open now. The day after, off duty or an hour later it is shut.
create function viewer.holds_card(of uuid) returns boolean stable security definer language plpgsql set search_path = '' as $$
begin
  return coalesce(viewer.card_of(of) = of, false) and exists (select from young_people.card_opening o
    where o.opened_by = viewer.id() and o.young_person_id = of and o.opened_at <= viewer.now() and o.until > viewer.now());
end $$;

-- What the card says of the person: who they are, how it is safe to reach them, and their lead professional.
create function young_people.card_person(of uuid) returns table (id uuid, given_name text, family_name text,
    preferred_name text, date_of_birth date, died_on date, safe_contact jsonb, leads jsonb, until timestamptz)
  stable rows 1 security definer language plpgsql set search_path = '' as $$
begin
  if not viewer.holds_card(of) then return; end if;
  return query
  with whole as (select of || array(select j.id from young_people.young_person j where j.merged_into = of and not j.restricted) as ids)
  select y.id, y.given_name, y.family_name, y.preferred_name, y.date_of_birth, y.died_on, to_jsonb(s),
    (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'relationship', c.relationship, 'telephone', c.telephone,
        'safeToContact', c.safe_to_contact) order by c.added_at, c.id), '[]')
      from young_people.connection c
      where c.young_person_id = any (w.ids) and c.lead_professional and c.ended_at is null),
    (select max(o.until) from young_people.card_opening o
      where o.opened_by = viewer.id() and o.young_person_id = of and o.opened_at <= viewer.now())
  from whole w join young_people.young_person y on y.id = of
    left join young_people.safe_contact s on s.young_person_id = y.id;
end $$;
