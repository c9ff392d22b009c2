-- What is somebody's own (their notices, words, reflections, cover, access) is theirs while they work here. Whoever was shut
-- out, or whose last day is over, finds nothing by their name any more: the policies that say "person_id = viewer.id()" ask
-- only whose it is. A stolen laptop with an old session is no one's here.
-- (Supervision has this since 0024.)

create function viewer.works_here() returns boolean stable security definer language plpgsql set search_path = '' as $$
begin
  -- A task, a draft's holder and the door are no person, and have policies of their own.
  return viewer.id() is null or viewer.role() is not null;
end $$;

do $$
declare owned text;
begin
  foreach owned in array array[
    'cases.allocation', 'cases.cover', 'cases.judgement', 'concerns.concern', 'concerns.duty_to_report',
    'concerns.first_account', 'need_to_know.glass', 'need_to_know.review', 'people.challenge', 'people.change',
    'people.code_app', 'people.day_off', 'people.identity', 'people.notice', 'people.passkey', 'people.password',
    'people.recovery_code', 'people.session', 'referrals.draft', 'referrals.named',
    'supervision.question', 'therapy.entry', 'unsaved.done', 'unsaved.sent', 'unsaved.words', 'visits.visit',
    'young_people.access', 'young_people.look_request'] loop
    execute format('create policy works_here on %s as restrictive to rose_app using ((select viewer.works_here()))', owned);
  end loop;
end $$;
