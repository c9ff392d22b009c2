-- Who is on duty is one thing, for the door of the public site and for whoever is told: on the rota, here, in a role that
-- reads, and not away. Before, somebody who was ill was rung, and the managers were left out because somebody was on duty.

create function people.on_duty(first date, last date) returns table (person_id uuid, on_date date)
  stable language sql set search_path = '' as $$
  select d.person_id, d.on_date from people.duty d join people.person p on p.id = d.person_id
  where d.on_date between first and last and p.role in ('practitioner', 'manager') and not p.imported
    and p.shut_out_at is null and (p.left_on is null or p.left_on >= d.on_date)
    and not exists (select from people.day_off o where o.person_id = d.person_id and o.on_date = d.on_date)
$$;

create or replace function call_requests.duty_days(first date, last date) returns setof text
  stable security definer language plpgsql set search_path = '' as $$
begin
  return query select distinct d.on_date::text from people.on_duty(first, last) d;
end $$;

-- When the last round of the held ones began is asked each minute.
create index step_of_rounds on call_requests.step (taken_at) where clock = 'held' and step = 1;
