-- Who sees what was added to a referral: whoever sees the referral (0005).

alter table referrals.addition enable row level security;

create policy sees on referrals.addition for select to rose_app using (viewer.sees_referral_of(referral_id));
create policy writes on referrals.addition for insert to rose_app
  with check (written_by = viewer.id() and viewer.sees_referral_of(referral_id));
