-- Who sees how the team's words change: nobody the tables, also not their writer; those who carry cases and trustees the
-- answers of two functions, which speak of finished quarters alone and only when enough people wrote in them.

alter table language.tally enable row level security;
alter table language.writer enable row level security;

create function language.quarter_of(day date) returns date immutable parallel safe language sql set search_path = '' as $$
  select make_date(extract(year from day)::integer, ((extract(month from day)::integer - 1) / 3) * 3 + 1, 1)
$$;

-- From nothing to fifty. Whoever took away, or added until a number bursts, would learn from the fault what stands there.
create function language.some(given integer) returns integer immutable parallel safe language sql set search_path = '' as $$
  select least(greatest(coalesce(given, 0), 0), 50)
$$;

-- Adds to the quarter that is running and to no other: what was shown of a finished quarter never changes, so that no two
-- looks differ by what one person wrote. `counts`: an array of {phrase, written, quotation, legal, other, changed}. In the
-- order of the phrases, so that two who save at once never wait for each other in a ring. Without a member of staff, nothing.
create function language.note(of date, writer_mark bytea, counts jsonb) returns void security definer language plpgsql
  set search_path = '' as $$
begin
  if viewer.role() is null or of <> language.quarter_of(viewer.today()) then return; end if;
  insert into language.writer (quarter, mark) values (of, writer_mark) on conflict do nothing;
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

-- Never fewer than five, whatever the settings or a question by hand say.
create function language.least(fewest integer) returns integer immutable parallel safe language sql set search_path = '' as $$
  select greatest(coalesce(fewest, 5), 5)
$$;

create function language.may_learn() returns boolean stable security definer language plpgsql set search_path = '' as $$
begin
  return coalesce(viewer.role() in ('practitioner', 'therapist', 'outreach', 'manager', 'trustee'), false);
end $$;

-- Of each finished quarter in which anybody wrote: whether enough did. How many did is not said.
create function language.quarters(fewest integer) returns table (quarter date, enough boolean)
  stable rows 8 security definer language plpgsql set search_path = '' as $$
declare
  running date := language.quarter_of(viewer.today());
begin
  if not language.may_learn() then return; end if;
  return query select w.quarter, count(*) >= language.least(fewest) from language.writer w
    where w.quarter < running group by w.quarter order by w.quarter desc;
end $$;

-- What was counted in the finished quarters in which enough people wrote. A number below five is null, a phrase without any
-- other is left out: a small number could be one person's.
create function language.learned(fewest integer) returns table (quarter date, phrase text, written integer, kept_quotation integer,
    kept_legal integer, kept_other integer, changed integer)
  stable rows 100 security definer language plpgsql set search_path = '' as $$
begin
  return query select t.quarter, t.phrase,
      case when t.written >= 5 then t.written end, case when t.kept_quotation >= 5 then t.kept_quotation end,
      case when t.kept_legal >= 5 then t.kept_legal end, case when t.kept_other >= 5 then t.kept_other end,
      case when t.changed >= 5 then t.changed end
    from language.tally t join language.quarters(fewest) q on q.quarter = t.quarter and q.enough
    where greatest(t.written, t.kept_quotation, t.kept_legal, t.kept_other, t.changed) >= 5
    order by t.quarter desc, t.phrase;
end $$;

revoke all on function language.note(date, bytea, jsonb) from public;
revoke all on function language.quarters(integer), language.learned(integer), language.may_learn() from public;
grant execute on function language.note(date, bytea, jsonb), language.quarters(integer), language.learned(integer) to rose_app;
