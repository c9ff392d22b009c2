-- Somebody who was shut out, or whose role carries no cases any more, opens no record from that moment, whatever gave it to
-- them; so does nobody through them. It answers nothing: how many records it were would tell a manager of restricted ones.

create function young_people.end_access_of(of uuid) returns void security definer language plpgsql set search_path = '' as $$
begin
  if not (viewer.sees_all() or coalesce(viewer.task() = 'leavers', false)) or of <> all (people.carry_no_cases()) then
    raise exception 'only of somebody who carries no cases any more' using errcode = '42501';
  end if;
  update young_people.access set until = viewer.now() where person_id = of and until is null;
end $$;
revoke all on function young_people.end_access_of(uuid) from public;
grant execute on function young_people.end_access_of(uuid) to rose_app;
