-- Cover by somebody who cannot open a case any more is no cover: it ends, so that nobody relies on it.

create function cases.end_cover_by(of uuid) returns void security definer language plpgsql set search_path = '' as $$
begin
  if not (viewer.sees_all() or coalesce(viewer.task() = 'leavers', false)) or of <> all (people.carry_no_cases()) then
    raise exception 'only of somebody who carries no cases any more' using errcode = '42501';
  end if;
  update cases.cover set ended_at = viewer.now(), ended_by = coalesce(viewer.id(), of)
    where colleague_id = of and ended_at is null;
end $$;
revoke all on function cases.end_cover_by(uuid) from public;
grant execute on function cases.end_cover_by(uuid) to rose_app;
