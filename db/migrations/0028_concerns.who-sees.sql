-- Whoever decides about a concern moves it, with a reason, also when it is closed. Where it stood is known to those who
-- decide, and to nobody who may not know of both records.

alter table concerns.move enable row level security;

create policy sees on concerns.move for select to rose_app using (concerns.decides(concern_id)
  and (from_id <> all ((select viewer.restricted_ids())::uuid[]) or from_id = any ((select viewer.given_ids())::uuid[]))
  and (to_id is null or to_id <> all ((select viewer.restricted_ids())::uuid[])
    or to_id = any ((select viewer.given_ids())::uuid[])));

-- The one way off a record: the concern and what is kept of its move are written together, in the name of whoever asks.
-- False: it was changed since that version, or stands on no record. It may go out of the mover's own sight, so no policy for
-- an update could say this.
create function concerns.move_to(concern uuid, seen integer, target uuid, named text, why text) returns boolean
  security definer language plpgsql set search_path = '' as $$
declare stood uuid;
begin
  if not coalesce(concerns.decides(concern), false) then
    raise exception 'only whoever decides about a concern moves it' using errcode = '42501';
  end if;
  if target is not null and not coalesce(target = any (viewer.given_ids())
      or (viewer.safeguards() and target <> all (viewer.restricted_ids())), false) then
    raise exception 'not onto a record that is not known to the mover' using errcode = '42501';
  end if;
  select c.young_person_id into stood from concerns.concern c
    where c.id = concern and c.version = seen and c.about = 'young-person' for update;
  if stood is null then return false; end if;
  insert into concerns.move (id, concern_id, version, from_id, to_id, reason, moved_by, moved_at)
    values (gen_random_uuid(), concern, seen + 1, stood, target, why, viewer.id(), viewer.now());
  update concerns.concern c set young_person_id = target, who_now = named, version = seen + 1 where c.id = concern;
  return true;
end $$;
