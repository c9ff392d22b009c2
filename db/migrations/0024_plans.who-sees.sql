-- What is written beside a record hangs on one that its writer sees (0024_sessions says why).

create policy on_what_one_sees on plans.goal_rating as restrictive for insert to rose_app with check (
  exists (select from plans.goal g where g.id = goal_id));
