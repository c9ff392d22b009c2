-- Learning, not league tables: how often words that blame stand in what the team saved, by quarter and phrase. Never by
-- person, team or case. Nobody reads these tables; what may be known of them is answered by functions (0040 who-sees).

create schema language;
grant usage on schema language to rose_app;

create table language.tally (
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  phrase text not null check (phrase ~ '^[a-z]+(-[a-z0-9]+)*$' and length(phrase) <= 40),
  written integer not null default 0 check (written >= 0),               -- stands in what was saved
  kept_quotation integer not null default 0 check (kept_quotation >= 0), -- of those: kept on purpose, and why
  kept_legal integer not null default 0 check (kept_legal >= 0),
  kept_other integer not null default 0 check (kept_other >= 0),
  changed integer not null default 0 check (changed >= 0),               -- pointed out, and other words were saved
  primary key (quarter, phrase)
);

-- That so many different people wrote in a quarter, and that so many wrote one phrase in it. A mark is a keyed hash of the
-- person, with a key that only the installation can make: of the quarter for the quarter (phrase ''), of both for a phrase. So
-- the marks of one person cannot be laid side by side; no time, team or case stands beside them.
create table language.writer (
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  phrase text not null default '' check (phrase = '' or phrase ~ '^[a-z]+(-[a-z0-9]+)*$' and length(phrase) <= 40),
  mark bytea not null check (length(mark) = 32),
  primary key (quarter, phrase, mark)
);
