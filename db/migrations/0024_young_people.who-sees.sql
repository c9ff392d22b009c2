-- Cover is for days and a card for an hour, for the manager as for anybody; and what has ended, or was taken back or
-- answered, is not written over.

-- Who covers a restricted record, the manager included, opens it for those days: they name nobody on it, neither
-- themselves for good nor a third person, and shut nobody out.
drop policy gives on young_people.access;
create policy gives on young_people.access for insert to rose_app with check ((select viewer.sees_all())
  and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
       or young_person_id = any ((select viewer.named_ids())::uuid[])));
-- Access that has ended never begins again: somebody gives it once more, in a row of its own with its own day.
drop policy ends on young_people.access;
create policy ends on young_people.access for update to rose_app
  using (person_id = viewer.id() or ((select viewer.sees_all()) and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
    or young_person_id = any ((select viewer.named_ids())::uuid[]))))
  with check (until is not null);

create or replace function young_people.only_the_manager_widens() returns trigger language plpgsql as $$
begin
  if current_user = 'rose_app' and (new.merged_into is distinct from old.merged_into
      or new.restricted is distinct from old.restricted)
    and not (viewer.sees_all() and (not old.restricted or coalesce(old.id = any (viewer.named_ids()), false))) then
    raise exception 'only the manager joins records or changes who is named' using errcode = '42501';
  end if;
  if current_user = 'rose_app' and old.died_on is not null and new.died_on is distinct from old.died_on
    and not viewer.sees_all() then
    raise exception 'only the manager takes back a death' using errcode = '42501';
  end if;
  return new;
end $$;

-- A card is opened now, by the application's clock: not for tomorrow, and not as if it had been yesterday.
create policy now_only on young_people.card_opening as restrictive for insert to rose_app
  with check (opened_at between viewer.now() - interval '1 minute' and viewer.now());

drop policy writes on young_people.death;
create policy writes on young_people.death for insert to rose_app with check (recorded_by = viewer.id() and taken_back_at is null and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
drop policy takes_back on young_people.death;
create policy takes_back on young_people.death for update to rose_app using (taken_back_at is null and (select viewer.sees_all())
  and (young_person_id <> all ((select viewer.restricted_ids())::uuid[])
    or young_person_id = any ((select viewer.given_ids())::uuid[])))
  with check (taken_back_by = viewer.id());

drop policy answers on young_people.look_request;
create policy answers on young_people.look_request for update to rose_app
  using (answered_at is null and (select viewer.sees_all())) with check (answered_by = viewer.id());
