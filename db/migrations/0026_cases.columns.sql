-- A case never becomes another young person's, and what the referral said at hand-over stays as it was said.
revoke update on cases.episode from rose_app;
grant update (state, level, level_source, review_on, worker_id, closed_on, closure_reason, closure_note, exit_lead,
  exit_lead_role, exit_lead_agreed_on, version) on cases.episode to rose_app;
