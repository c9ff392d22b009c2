-- Who sees how the team's words change: nobody the tables, also not their writer; those who carry cases and trustees the
-- answers of two functions, which speak of finished quarters alone and only when enough people wrote in them.

alter table language.tally enable row level security;
alter table language.writer enable row level security;

create function language.quarter_of(day date) returns date immutable parallel safe language sql set search_path = '' as $$
  select make_date(extract(year from day)::integer, ((extract(month from day)::integer - 1) / 3) * 3 + 1, 1)
$$;

-- The quarter that runs. The day of the viewer is a setting, which whoever asks by hand can set: never later than today.
create function language.running() returns date stable language sql set search_path = '' as $$
  select language.quarter_of(least(viewer.today(), (now() at time zone 'Europe/London')::date))
$$;

-- From nothing to fifty. Whoever took away, or added until a number bursts, would learn from the fault what stands there.
create function language.some(given integer) returns integer immutable parallel safe language sql set search_path = '' as $$
  select least(greatest(coalesce(given, 0), 0), 50)
$$;

-- Adds to the quarter that is running and to no other: what was shown of a finished quarter never changes, so that no two
-- looks differ by what one person wrote. `counts`: an array of {phrase, mark, written, quotation, legal, other, changed}, the
-- mark in hex. In the order of the phrases, so that two who save at once never wait for each other in a ring. Without a
-- member of staff, nothing.
create function language.note(of date, writer_mark bytea, counts jsonb) returns void security definer language plpgsql
  set search_path = '' as $$
begin
  if viewer.role() is null or of is distinct from language.running() then return; end if;
  insert into language.writer (quarter, mark) values (of, writer_mark) on conflict do nothing;
  insert into language.writer (quarter, phrase, mark)
  select of, c.phrase, decode(c.mark, 'hex') from jsonb_to_recordset(counts) as c (phrase text, mark text)
  order by c.phrase
  on conflict do nothing;
  insert into language.tally as kept (quarter, phrase, written, kept_quotation, kept_legal, kept_other, changed)
  select of, c.phrase, language.some(c.written), language.some(c.quotation), language.some(c.legal), language.some(c.other),
    language.some(c.changed)
  from jsonb_to_recordset(counts)
    as c (phrase text, written integer, quotation integer, legal integer, other integer, changed integer)
  order by c.phrase
  on conflict (quarter, phrase) do update set written = kept.written + excluded.written,
    kept_quotation = kept.kept_quotation + excluded.kept_quotation, kept_legal = kept.kept_legal + excluded.kept_legal,
    kept_other = kept.kept_other + excluded.kept_other, changed = kept.changed + excluded.changed;
end $$;

-- So many different people. No setting and no argument: whoever asked with another number would count them.
create function language.fewest() returns integer immutable parallel safe language sql set search_path = '' as $$
  select 5
$$;

create function language.may_learn() returns boolean stable security definer language plpgsql set search_path = '' as $$
begin
  return coalesce(viewer.role() in ('practitioner', 'therapist', 'outreach', 'manager', 'trustee'), false);
end $$;

-- Of each finished quarter in which anybody wrote: whether enough did. How many did is not said.
create function language.quarters() returns table (quarter date, enough boolean)
  stable rows 8 security definer language plpgsql set search_path = '' as $$
begin
  if not language.may_learn() then return; end if;
  return query select w.quarter, count(*) >= language.fewest() from language.writer w
    where w.phrase = '' and w.quarter < language.running() group by w.quarter order by w.quarter desc;
end $$;

-- What was counted in the finished quarters in which enough people wrote, of the phrases that enough of them wrote. A number
-- below that is null, a phrase without any other is left out: a small number could be one person's.
create function language.learned() returns table (quarter date, phrase text, written integer, kept_quotation integer,
    kept_legal integer, kept_other integer, changed integer)
  stable rows 100 security definer language plpgsql set search_path = '' as $$
declare
  few integer := language.fewest();
begin
  return query select t.quarter, t.phrase,
      case when t.written >= few then t.written end, case when t.kept_quotation >= few then t.kept_quotation end,
      case when t.kept_legal >= few then t.kept_legal end, case when t.kept_other >= few then t.kept_other end,
      case when t.changed >= few then t.changed end
    from language.tally t join language.quarters() q on q.quarter = t.quarter and q.enough
    where greatest(t.written, t.kept_quotation, t.kept_legal, t.kept_other, t.changed) >= few
      and few <= (select count(*) from language.writer w where w.quarter = t.quarter and w.phrase = t.phrase)
    order by t.quarter desc, t.phrase;
end $$;

revoke all on function language.note(date, bytea, jsonb) from public;
revoke all on function language.quarters(), language.learned(), language.may_learn() from public;
grant execute on function language.note(date, bytea, jsonb), language.quarters(), language.learned() to rose_app;

-- PostgreSQL counts by table how often rows came and changed, and shows it to everybody: beside the trail, which knows who
-- saved when, these numbers would tell how many words one save held. They cannot be shut for one table, so they are for all.
-- Only whoever owns the catalogue can do that; on a server of somebody else's they stay open, and the README says so.
do $$
declare
  counter regprocedure;
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then return; end if;
  revoke select on pg_stat_all_tables, pg_stat_user_tables, pg_stat_xact_all_tables, pg_stat_xact_user_tables,
    pg_statio_all_tables, pg_statio_user_tables, pg_stat_all_indexes, pg_stat_user_indexes, pg_statio_all_indexes,
    pg_statio_user_indexes from public;
  for counter in select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proargtypes::text = '26'
      and proname ~ '^pg_stat_get_(xact_)?(numscans|tuples|live|dead|mod_since|ins_since|blocks|last|(auto)?(vacuum|analyze)_count)'
  loop
    execute format('revoke execute on function %s from public', counter);
  end loop;
end $$;
