-- What is written beside a record hangs on one that its writer sees (0024_sessions says why).

create policy on_what_one_sees on partners.version as restrictive for insert to rose_app with check (
  case of_kind
    when 'meeting' then exists (select from partners.meeting m where m.id = of_id and m.version >= partners.version.version)
    when 'missing' then exists (select from partners.missing_episode m where m.id = of_id and m.version >= partners.version.version)
    else exists (select from partners.return_interview i where i.missing_id = of_id and i.version >= partners.version.version)
  end);
create policy on_what_one_sees on partners.return_interview as restrictive for insert to rose_app with check (
  exists (select from partners.missing_episode m where m.id = missing_id));
create policy on_what_one_sees on partners.addition as restrictive for insert to rose_app with check (
  (share_id is null or exists (select from partners.share s where s.id = share_id))
  and (request_id is null or exists (select from partners.notes_request r where r.id = request_id)));
create policy on_what_one_sees on partners.share as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id)
  and (meeting_id is null or exists (select from partners.meeting m where m.id = meeting_id)));
create policy on_what_one_sees on partners.meeting as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id));
create policy on_what_one_sees on partners.missing_episode as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id));
create policy on_what_one_sees on partners.notes_request as restrictive for insert to rose_app with check (
  exists (select from cases.episode e where e.id = episode_id));
create policy on_what_one_sees on partners.notes_decision as restrictive for insert to rose_app with check (
  exists (select from partners.notes_request r where r.id = request_id));
create policy on_what_one_sees on partners.notes_release as restrictive for insert to rose_app with check (
  exists (select from partners.notes_request r where r.id = request_id));
