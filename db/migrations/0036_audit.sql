-- The trail is read newest first: the whole of it, of one person, or of one kind of act.
create index event_by_time on audit.event (at desc, no desc);
create index event_by_act on audit.event (act, at desc, no desc);
drop index audit.event_by_actor;
create index event_by_actor on audit.event (actor, at desc, no desc);

-- A safeguarding trustee reads the rows about concerns about staff alone, which are few among very many.
create index event_of_staff_concerns on audit.event (at desc, no desc) where subject_kind = 'staff-concern';

-- What was sent outside: how far the chain reached on a day, and its last value. Whoever owns the database can rewrite
-- the whole chain and this table with it, but not the copy that lies with somebody else.
create table audit.anchor (
  link bigint primary key,
  chain bytea not null check (length(chain) = 32),
  made_at timestamptz not null
);
create trigger anchor_is_append_only before update or delete on audit.anchor
  for each row execute function audit.refuse_change();
create trigger anchor_is_never_emptied before truncate on audit.anchor execute function audit.refuse_change();

-- Keeps and answers an anchor of the last link; nothing while there is no link. Asked twice at the same link, it answers the same.
create function audit.make_anchor(at timestamptz) returns table (link bigint, chain bytea, made_at timestamptz)
  security definer language plpgsql set search_path = '' as $$
begin
  if viewer.task() is distinct from 'anchor' then
    raise exception 'only the duty anchor reads the chain' using errcode = '42501';
  end if;
  insert into audit.anchor as a (link, chain, made_at)
    select s.link, s.chain, at from audit.seal s order by s.link desc limit 1
    on conflict do nothing;
  return query select a.link, a.chain, a.made_at from audit.anchor a order by a.link desc limit 1;
end $$;
revoke all on function audit.make_anchor(timestamptz) from public;
grant execute on function audit.make_anchor(timestamptz) to rose_app;
