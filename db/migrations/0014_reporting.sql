-- What became of what adults promised, by the day they named: no names, no words.

create view reporting.promise as
  select p.due_on,
    case when p.state = 'kept' and p.settled_on > p.due_on then 'kept-late' else p.state end as became
  from promises.promise p where p.due_on is not null;
grant select on reporting.promise to rose_reporting;
