-- Notes that want finishing are found among the few that may, and not among everything a worker ever wrote.

create index session_wants_finishing on sessions.session (worker_id, starts_at, id) where not finished or attendance = 'FUTURE';
drop index sessions.session_unfinished;
