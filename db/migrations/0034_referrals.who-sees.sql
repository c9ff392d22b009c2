-- Whom a restricted referral names is known to those of them who carry cases: being named opens nothing to a trustee.
create or replace function viewer.referral_is_mine(referral uuid) returns boolean
  stable security definer language sql set search_path = '' as $$
  select exists (select from referrals.named n where n.referral_id = referral and n.person_id = viewer.id()
       and viewer.role() in ('practitioner', 'therapist', 'outreach', 'manager')) $$;
drop policy sees on referrals.named;
create policy sees on referrals.named for select to rose_app using (viewer.referral_is_mine(referral_id));
