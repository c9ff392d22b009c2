-- Who sees a plan, a goal and its ratings: whoever sees the young person (0004).

alter table plans.safety_plan enable row level security;
alter table plans.goal enable row level security;
alter table plans.goal_rating enable row level security;

create policy sees on plans.safety_plan for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on plans.safety_plan for insert to rose_app with check (made_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

create policy sees on plans.goal for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on plans.goal for insert to rose_app with check (made_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));
-- Once closed it stays closed as it was written.
create policy closes on plans.goal for update to rose_app using (ending is null and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]))) with check (ended_by = viewer.id());

create policy sees on plans.goal_rating for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));
create policy writes on plans.goal_rating for insert to rose_app with check (written_by = viewer.id() and (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[])));

-- The plan of now for the emergency card: for whoever sees the young person, and for a worker on duty who has opened the
-- card (viewer.holds_card), who sees nothing else of the record. A restricted record that was joined to theirs stays out,
-- but for the people named on it.
create function plans.card_plan(person uuid)
  returns table (content jsonb, review_on date, made_at timestamptz)
  stable security definer language plpgsql set search_path = '' as $$
declare
  given uuid[] := viewer.given_ids();
  restricted uuid[] := viewer.restricted_ids();
  family uuid[];
begin
  if viewer.role() is null then return; end if;
  if not ((viewer.sees_all() and person <> all (restricted)) or person = any (given)) then
    if not coalesce(viewer.holds_card(person), false) then return; end if;
  end if;
  family := person
    || array(select y.id from young_people.young_person y
         where y.merged_into = person and (not y.restricted or y.id = any (given)));
  return query select p.content, p.review_on, p.made_at from plans.safety_plan p
    where p.young_person_id = any (family) order by p.made_at desc, p.version desc limit 1;
end $$;
