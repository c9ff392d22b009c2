-- Words of a session that ran out are put down only for somebody who still works here, and was not shut out meanwhile.

drop policy keeps_after on unsaved.words;
create policy keeps_after on unsaved.words for insert to rose_app
  with check (viewer.task() = 'keep-words' and ended_at is null and exists (select from people.person p
    where p.id = person_id and p.shut_out_at is null and (p.left_on is null or p.left_on >= viewer.today())));

-- How many pages somebody has typed on and not saved, so that they are asked to save them before they leave. Never a word
-- of them: those are read by whoever typed them.
create function unsaved.waiting_of(of uuid) returns integer stable security definer language plpgsql set search_path = '' as $$
begin
  if not viewer.sees_all() then return 0; end if;
  return (select count(*)::int from unsaved.words w where w.person_id = of and w.ended_at is null);
end $$;
revoke all on function unsaved.waiting_of(uuid) from public;
grant execute on function unsaved.waiting_of(uuid) to rose_app;
