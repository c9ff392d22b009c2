-- Anybody may add a row in their own name; the manager, the data lead and the safeguarding trustee may read.
-- Rows about a restricted young person are read only by the people named on that record (0004).

alter table audit.event enable row level security;

create policy add_in_own_name on audit.event for insert to rose_app with check (
  case
    when viewer.id() is not null then actor = viewer.id()::text
    when viewer.task() is not null then actor = 'task:' || viewer.task()
    else actor = 'public'
  end
);
