-- Who sees a screening or a decision: whoever sees the referral.

alter table screening.result enable row level security;
alter table screening.decision enable row level security;

create policy sees on screening.result for select to rose_app using (viewer.sees_referral_of(referral_id));
create policy records on screening.result for insert to rose_app
  with check (recorded_by = viewer.id() and viewer.sees_referral_of(referral_id));
create policy sees on screening.decision for select to rose_app using (viewer.sees_referral_of(referral_id));
create policy decides on screening.decision for insert to rose_app
  with check (decided_by = viewer.id() and (select viewer.role()) = 'manager' and viewer.sees_referral_of(referral_id));
