-- Whoever was shut out is told nothing more of a restricted record (0024 says the rest).

create or replace function concerns.named_on(concern uuid) returns table (id uuid, name text, email text)
  stable security definer language plpgsql set search_path = '' as $$
begin
  if not (concerns.reads(concern) or coalesce(viewer.task() = 'concerns', false)) then return; end if;
  return query select p.id, p.name, p.email
    from concerns.concern c join young_people.young_person y on y.id = c.young_person_id and y.restricted
    left join young_people.access a on a.young_person_id = y.id and a.because = 'named' and a.until is null
    left join people.person p on p.id = a.person_id and p.shut_out_at is null
      and (p.left_on is null or p.left_on >= viewer.today())
    where c.id = concern;
end $$;
