-- How many support sessions each young person has had in each year, financial year and quarter. The yearly figures are
-- counted from this, because counting half a million sessions for every visitor of a public page would be slow. The
-- database keeps it itself, in the transaction of the session; a test holds it against a full recount.

create table sessions.person_period (
  young_person_id uuid not null references young_people.young_person (id),
  span text not null check (span in ('year', 'financial-year', 'quarter')),
  starts date not null,
  sessions integer not null check (sessions >= 0),
  primary key (young_person_id, span, starts)
);
create index person_period_counted on sessions.person_period (span, starts) include (young_person_id, sessions)
  where sessions > 0;
-- Nobody writes it directly; it is read, behind a figure, by whoever sees the young person (0004).
alter table sessions.person_period enable row level security;
grant select on sessions.person_period to rose_app;
create policy sees on sessions.person_period for select to rose_app using (
  ((select viewer.sees_all()) and young_person_id <> all ((select viewer.restricted_ids())::uuid[]))
  or young_person_id = any ((select viewer.given_ids())::uuid[]));

-- The three periods a day lies in. Plain arithmetic on the date: no time zone can move it.
create function sessions.periods_of(day date) returns table (span text, starts date)
  immutable parallel safe language sql set search_path = '' as $$
  values
    ('year', make_date(extract(year from day)::integer, 1, 1)),
    ('financial-year',
      make_date(extract(year from day)::integer - case when extract(month from day) < 4 then 1 else 0 end, 4, 1)),
    ('quarter', make_date(extract(year from day)::integer, ((extract(month from day)::integer - 1) / 3) * 3 + 1, 1))
$$;

-- Applies one statement's changes in one go and in one order, so that two writers cannot wait for each other in a ring.
-- A long import may hold a person's rows for some seconds: waiting for it is better than losing what was written.
create function sessions.keep_tally() returns trigger security definer language plpgsql
  set search_path = '' set lock_timeout = '12s' as $$
begin
  if tg_op = 'INSERT' then
    insert into sessions.person_period as kept (young_person_id, span, starts, sessions)
    select a.young_person_id, p.span, p.starts, count(*)
    from added a, sessions.periods_of(a.session_date) p where a.counts
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (young_person_id, span, starts) do update set sessions = kept.sessions + excluded.sessions;
  else
    -- First what is added, then what is taken away, so that no tally dips below nothing on the way.
    if tg_op = 'UPDATE' then
      insert into sessions.person_period as kept (young_person_id, span, starts, sessions)
      select a.young_person_id, p.span, p.starts, count(*)
      from added a join removed r on r.id = a.id, sessions.periods_of(a.session_date) p
      where a.counts and (not r.counts or (r.young_person_id, r.session_date) <> (a.young_person_id, a.session_date))
      group by 1, 2, 3 order by 1, 2, 3
      on conflict (young_person_id, span, starts) do update set sessions = kept.sessions + excluded.sessions;
      update sessions.person_period kept set sessions = kept.sessions - gone.sessions
      from (
        select r.young_person_id, p.span, p.starts, count(*)::integer as sessions
        from removed r join added a on a.id = r.id, sessions.periods_of(r.session_date) p
        where r.counts and (not a.counts or (r.young_person_id, r.session_date) <> (a.young_person_id, a.session_date))
        group by 1, 2, 3
      ) gone
      where (kept.young_person_id, kept.span, kept.starts) = (gone.young_person_id, gone.span, gone.starts);
    else
      update sessions.person_period kept set sessions = kept.sessions - gone.sessions
      from (
        select r.young_person_id, p.span, p.starts, count(*)::integer as sessions
        from removed r, sessions.periods_of(r.session_date) p where r.counts group by 1, 2, 3
      ) gone
      where (kept.young_person_id, kept.span, kept.starts) = (gone.young_person_id, gone.span, gone.starts);
    end if;
  end if;
  return null;
end $$;

create trigger tally_of_added after insert on sessions.session
  referencing new table as added for each statement execute function sessions.keep_tally();
create trigger tally_of_changed after update on sessions.session
  referencing old table as removed new table as added for each statement execute function sessions.keep_tally();
create trigger tally_of_removed after delete on sessions.session
  referencing old table as removed for each statement execute function sessions.keep_tally();

create function sessions.empty_tally() returns trigger security definer language plpgsql set search_path = '' as
  $$ begin delete from sessions.person_period; return null; end $$;
create trigger tally_of_emptied after truncate on sessions.session
  for each statement execute function sessions.empty_tally();

-- The other contacts are counted for one period at a time, straight from an index.
create index session_other_contact on sessions.session (session_date)
  where kind in ('MESSAGE', 'TRIED-CALL') and attendance <> 'FUTURE';
create index session_for_young_people on sessions.session (session_date)
  where kind = 'PROFESSIONAL' and attendance in ('ATT', 'LATE', 'PART');
create index session_not_brought on sessions.session (session_date)
  where kind in ('ONE-TO-ONE', 'REMOTE', 'JOINT') and attendance in ('WNB', 'NAC');
