-- Learning, not league tables: how often words that blame stand in what the team saved, by quarter and phrase. Never by
-- person, team or case. Nobody reads these tables; what may be known of them is answered by functions (0040 who-sees).

create schema language;
grant usage on schema language to rose_app;

create table language.tally (
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  phrase text not null check (phrase ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  written integer not null default 0 check (written >= 0),               -- stands in what was saved
  kept_quotation integer not null default 0 check (kept_quotation >= 0), -- of those: kept on purpose, and why
  kept_legal integer not null default 0 check (kept_legal >= 0),
  kept_other integer not null default 0 check (kept_other >= 0),
  changed integer not null default 0 check (changed >= 0),               -- pointed out, and other words were saved
  primary key (quarter, phrase)
);

-- That so many different people wrote in a quarter. The mark is a keyed hash of the person, with a key of the quarter that
-- only the installation can make; no phrase, time or case stands beside it.
create table language.writer (
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  mark bytea not null check (length(mark) = 32),
  primary key (quarter, mark)
);
