-- Who sees a referral.
--   A draft: whoever holds its key; the member of staff who is writing it down; the task that lets drafts end. Anybody
--   may begin an empty one. A link from an e-mail opens nothing: it is traded for a key, once (referrals.spend_link).
--   A referral that was sent: the manager, and a practitioner on duty while it is undecided; never the sender again.
--   A restricted one, or one about a restricted young person: the people named on it.
--   After acceptance the worker reads the copy that the case was given, not the referral.

create function viewer.referral_is_mine(referral uuid) returns boolean stable security definer language sql set search_path = '' as
  $$ select exists (select from referrals.named n where n.referral_id = referral and n.person_id = viewer.id()
       and viewer.role() is not null) $$;

-- A restricted referral may be about the young person's own worker: seeing the record is no reason to see it.
create function viewer.sees_referral(state text, restricted boolean, id uuid, young_person uuid) returns boolean stable language sql
return case
  when restricted then viewer.referral_is_mine(id)
  when young_person = any (viewer.restricted_ids()) then
    viewer.referral_is_mine(id) or coalesce(young_person = any (viewer.given_ids()), false)
  else viewer.sees_all() or (viewer.on_duty() and state in ('received', 'needs-information', 'escalated'))
end;

-- The parts of a referral are seen by whoever sees the referral.
create function viewer.sees_referral_of(referral uuid) returns boolean stable security definer language sql set search_path = '' as
  $$ select coalesce((select viewer.sees_referral(r.state, r.restricted, r.id, r.young_person_id)
       from referrals.referral r where r.id = referral), false) $$;

alter table referrals.draft enable row level security;
alter table referrals.referral enable row level security;
alter table referrals.move enable row level security;
alter table referrals.conversation enable row level security;
alter table referrals.change enable row level security;
alter table referrals.attachment enable row level security;
alter table referrals.named enable row level security;

create policy holder on referrals.draft for all to rose_app
  using (key_hash = viewer.draft_key() or taken_by = viewer.id() or viewer.task() = 'drafts')
  with check (key_hash = viewer.draft_key() or taken_by = viewer.id() or viewer.task() = 'drafts');
create policy begins on referrals.draft for insert to rose_app
  with check (taken_by is null and answers = '{}' and sent_at is null and link_hash is null);

-- Trades the link of an e-mail for a new key. Whoever has the link has no key yet, so this looks past the wall above, at
-- one row, and changes nothing but the two secrets; a spent, ended or unknown link answers false.
create function referrals.spend_link(link bytea, new_key bytea, at timestamptz) returns boolean
  security definer language plpgsql set search_path = '' as $$
begin
  update referrals.draft set key_hash = new_key, link_hash = null
    where link_hash = link and sent_at is null and ends_at > at;
  return found;
end $$;
revoke all on function referrals.spend_link(bytea, bytea, timestamptz) from public;
grant execute on function referrals.spend_link(bytea, bytea, timestamptz) to rose_app;

-- Plain columns first, so that the common case costs a comparison and no function call for each row.
create policy sees on referrals.referral for select to rose_app using (
  case when restricted then viewer.referral_is_mine(id)
    when young_person_id is not null and young_person_id = any ((select viewer.restricted_ids())::uuid[])
    then viewer.referral_is_mine(id) or coalesce(young_person_id = any ((select viewer.given_ids())::uuid[]), false)
    else (select viewer.sees_all()) or ((select viewer.on_duty()) and state in ('received', 'needs-information', 'escalated'))
  end);
-- Sent by whoever holds the draft it was written in, who does not see it again.
create function viewer.draft_sends(key uuid) returns boolean stable security definer language sql set search_path = '' as
  $$ select exists (select from referrals.draft d
       where d.send_key = key and d.key_hash = viewer.draft_key() and d.sent_at is null) $$;
create function viewer.draft_sent(referral uuid) returns boolean stable security definer language sql set search_path = '' as
  $$ select exists (select from referrals.referral r where r.id = referral and viewer.draft_sends(r.send_key)) $$;
create policy sends on referrals.referral for insert to rose_app
  with check (state = 'received' and viewer.draft_sends(send_key));
create policy moves on referrals.referral for update to rose_app using (
  case when restricted then viewer.referral_is_mine(id)
    when young_person_id is not null and young_person_id = any ((select viewer.restricted_ids())::uuid[])
    then viewer.referral_is_mine(id) or coalesce(young_person_id = any ((select viewer.given_ids())::uuid[]), false)
    else (select viewer.sees_all()) or ((select viewer.on_duty()) and state in ('received', 'needs-information', 'escalated'))
  end) with check (true);

create policy sees on referrals.move for select to rose_app using (viewer.sees_referral_of(referral_id));
create policy writes on referrals.move for insert to rose_app
  with check ((moved_by = viewer.id() and viewer.sees_referral_of(referral_id))
    or (moved_by is null and viewer.draft_sent(referral_id)));
create policy sees on referrals.conversation for select to rose_app using (viewer.sees_referral_of(referral_id));
create policy writes on referrals.conversation for insert to rose_app
  with check (had_by = viewer.id() and viewer.sees_referral_of(referral_id));
create policy sees on referrals.change for select to rose_app using (viewer.sees_referral_of(referral_id));
create policy writes on referrals.change for insert to rose_app
  with check (changed_by = viewer.id() and viewer.sees_referral_of(referral_id));
create policy sees on referrals.named for select to rose_app using (person_id = viewer.id() or viewer.referral_is_mine(referral_id));
create policy writes on referrals.named for insert to rose_app
  with check (viewer.draft_sent(referral_id) or viewer.sees_referral_of(referral_id));

create function viewer.holds_draft(draft uuid) returns boolean stable security definer language sql set search_path = '' as
  $$ select exists (select from referrals.draft d where d.id = draft and d.sent_at is null
       and (d.key_hash = viewer.draft_key() or d.taken_by = viewer.id() or viewer.task() = 'drafts')) $$;
create policy holder on referrals.attachment for all to rose_app
  using (case when referral_id is null then viewer.holds_draft(draft_id) else viewer.sees_referral_of(referral_id) end)
  with check (case when referral_id is null then viewer.holds_draft(draft_id) else viewer.sees_referral_of(referral_id) end);

-- At sending the documents go from the draft to the referral, which the sender cannot see; so the wall is passed here, by
-- the holder of a draft that is not sent yet, and only towards a referral with the draft's own send key.
create function referrals.hand_over(draft uuid, referral uuid) returns void
  security definer language sql set search_path = '' as $$
    update referrals.attachment a set draft_id = null, referral_id = r.id
    from referrals.draft d, referrals.referral r
    where a.draft_id = d.id and a.referral_id is null and d.id = draft and r.id = referral and r.send_key = d.send_key
      and viewer.holds_draft(d.id)
  $$;
revoke all on function referrals.hand_over(uuid, uuid) from public;
grant execute on function referrals.hand_over(uuid, uuid) to rose_app;
