-- For the emergency card (0018): whether a concern is open and an investigation live. Asked by somebody who holds the card
-- without otherwise seeing the record, so it says yes or no and nothing else.
create function concerns.card_dangers(of uuid) returns table (live_investigation boolean, open_concern boolean)
  stable rows 1 security definer language plpgsql set search_path = '' as $$
declare
  family uuid[];
begin
  if not coalesce(viewer.holds_card(of), false) then return; end if;
  family := of || array(select y.id from young_people.young_person y where y.merged_into = of and not y.restricted);
  return query select
    exists (select from concerns.investigation i where i.young_person_id = any (family) and i.ended_on is null),
    exists (select from concerns.concern c where c.young_person_id = any (family) and c.about = 'young-person'
      and c.closed_at is null);
end $$;
