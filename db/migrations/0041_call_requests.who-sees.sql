-- Who sees that somebody asked to be called: whoever is on duty, the safeguarding lead and the deputies; whoever has it,
-- until it is ended. Once it stands on a restricted record, those named there alone. Nobody who asks reads anything.

alter table call_requests.request enable row level security;
alter table call_requests.number enable row level security;
alter table call_requests.event enable row level security;
alter table call_requests.step enable row level security;

-- On a restricted record or referral: for nobody but its named people.
create function call_requests.is_apart(young_person uuid, referral uuid) returns boolean
  stable security definer language plpgsql set search_path = '' as $$
begin
  return coalesce(young_person = any (viewer.restricted_ids()), false)
    or exists (select from referrals.referral r where r.id = referral and r.restricted);
end $$;

create function viewer.carries_cases() returns boolean stable language sql
  return coalesce(viewer.role() in ('practitioner', 'therapist', 'outreach', 'manager'), false);

-- The rows themselves are handed in, so that a row which is just being changed is judged as it will be.
create function call_requests.sees(one call_requests.request) returns boolean
  stable security definer language plpgsql set search_path = '' as $$
begin
  if viewer.id() is null or not viewer.carries_cases() then return false; end if;
  if call_requests.is_apart(one.young_person_id, one.referral_id) then
    return coalesce(one.young_person_id = any (viewer.given_ids()), false);
  end if;
  return viewer.safeguards() or (one.ended_at is null and (viewer.on_duty() or coalesce(one.taken_by = viewer.id(), false)))
    -- Who has just ended it still sees that it is done.
    or (one.ended_by = viewer.id() and (one.ended_at at time zone 'Europe/London')::date = viewer.today());
end $$;

create policy sees on call_requests.request for select to rose_app using (call_requests.sees(request));
create policy waits on call_requests.request for select to rose_app using (
  viewer.task() = 'call-requests' and ended_at is null);
create policy answers on call_requests.request for update to rose_app
  using (ended_at is null and call_requests.sees(request)) with check (call_requests.sees(request));

-- One that led to nothing goes; how many days later, the task says. One about which a concern was raised stays with it.
create policy clears_sees on call_requests.request for select to rose_app using (
  viewer.task() = 'call-requests-end' and ended_at < viewer.now() - interval '1 day'
  and concern_id is null and referral_id is null and young_person_id is null);
create policy clears on call_requests.request for delete to rose_app using (
  viewer.task() = 'call-requests-end' and ended_at < viewer.now() - interval '1 day'
  and concern_id is null and referral_id is null and young_person_id is null);

create function call_requests.only_in_ones_own_name() returns trigger language plpgsql as $$
begin
  if current_user = 'rose_app' and (
    (new.taken_by is distinct from old.taken_by and new.taken_by is not null and new.taken_by <> viewer.id())
    or (new.let_through_by is distinct from old.let_through_by and new.let_through_by is distinct from viewer.id())
    or (new.ended_by is distinct from old.ended_by and new.ended_by is distinct from viewer.id())) then
    raise exception 'nobody takes on or ends a request in the name of a colleague' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_in_ones_own_name before update on call_requests.request
  for each row execute function call_requests.only_in_ones_own_name();

-- No call before it was read how it is safe: the number is there for whoever has the request, once they have said so.
create policy sees on call_requests.number for select to rose_app using (exists (
  select from call_requests.request r join call_requests.event e on e.request_id = r.id
  where r.id = number.request_id and r.taken_by = viewer.id()
    and e.kind = 'rules' and e.by = viewer.id() and e.at >= r.taken_at));

-- Whoever sees the request sees what was done: the question is put to it through its own wall.
create policy sees on call_requests.event for select to rose_app using (
  viewer.id() is not null and exists (select from call_requests.request r where r.id = request_id));
create policy tells on call_requests.event for insert to rose_app with check (
  by = viewer.id() and exists (select from call_requests.request r where r.id = request_id));

-- Somebody who has left, or was shut out, reads none of it from that moment.
create policy works_here on call_requests.number as restrictive to rose_app using ((select viewer.works_here()));
create policy works_here on call_requests.event as restrictive to rose_app using ((select viewer.works_here()));

create policy sees on call_requests.step for select to rose_app using (viewer.task() = 'call-requests');
create policy takes on call_requests.step for insert to rose_app with check (viewer.task() = 'call-requests');

-- The one way in, for whoever is nobody here. Answers false when the very same page was sent before. A number that was sent
-- more than `most` times since `since` is held for somebody to look at: it could be somebody else's, and a cruel joke.
create function call_requests.receive(asked jsonb, telephone text, key text, most integer, since timestamptz) returns boolean
  security definer language plpgsql set search_path = '' as $$
declare
  one call_requests.request := jsonb_populate_record(null::call_requests.request, asked);
begin
  if viewer.id() is not null or viewer.task() is not null or viewer.draft_key() is not null then
    raise exception 'a request comes from a visitor' using errcode = '42501';
  end if;
  if (select count(*) from call_requests.number n join call_requests.request r on r.id = n.request_id
      where n.number_key = key and r.asked_at > since) >= most then
    one.held_because := one.held_because || 'same-number'::text;
  end if;
  insert into call_requests.request (id, page_key, asked_at, read_from, nickname, way, days, times, others, say,
      may_leave_message, language, outside_community, topic, held_because)
    values (one.id, one.page_key, viewer.now(), one.read_from, one.nickname, one.way, one.days, one.times, one.others, one.say,
      one.may_leave_message, one.language, one.outside_community, one.topic, one.held_because)
    on conflict (id) do nothing;
  if not found then return false; end if;
  insert into call_requests.number (request_id, telephone, number_key) values (one.id, telephone, key);
  return true;
end $$;

-- Whether a page was sent already: then going back and sending it again must not show what was written on it.
create function call_requests.was_sent(page uuid) returns boolean stable security definer language plpgsql set search_path = '' as $$
begin
  return exists (select from call_requests.request r where r.page_key = page);
end $$;

-- The days on which somebody reads: on the rota, here, and not away. Who it is stays inside.
create function call_requests.duty_days(first date, last date) returns setof text
  stable security definer language plpgsql set search_path = '' as $$
begin
  return query select distinct d.on_date::text from people.duty d join people.person p on p.id = d.person_id
    where d.on_date between first and last and p.role in ('practitioner', 'manager') and not p.imported
      and p.shut_out_at is null and (p.left_on is null or p.left_on >= d.on_date)
      and not exists (select from people.day_off o where o.person_id = d.person_id and o.on_date = d.on_date);
end $$;

-- When something was last done, for the clock, which reads no deed itself.
create function call_requests.last_deed(request uuid) returns timestamptz stable security definer language plpgsql set search_path = '' as $$
begin
  if coalesce(viewer.task() <> 'call-requests', true) then return null; end if;
  return (select max(e.at) from call_requests.event e where e.request_id = request and e.kind <> 'rules');
end $$;

-- Whoever has it gives it back, also on a day on which they are not on duty and so see it no more from then on.
create function call_requests.give_back(request uuid) returns boolean
  security definer language plpgsql set search_path = '' as $$
begin
  update call_requests.request r set taken_by = null, taken_at = null, version = r.version + 1
    where r.id = request and r.taken_by = viewer.id() and r.ended_at is null and call_requests.sees(r);
  return found;
end $$;
