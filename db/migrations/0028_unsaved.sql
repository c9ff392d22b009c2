-- What somebody has done, for some weeks: by it a form that is sent a second time is known, also when its page was made
-- anew (a browser's way back does that), and when the deed itself has taken the record out of their sight.

create table unsaved.done (
  person_id uuid not null references people.person (id),
  said bytea not null check (octet_length(said) = 32), -- a keyed hash of the address and of every word that was sent there
  send_key uuid,                              -- of the page, where it has one
  went_to text not null check (went_to like '/%'),
  at timestamptz not null
);
create index done_by_person on unsaved.done (person_id, said, at desc);
create index done_by_key on unsaved.done (person_id, send_key) where send_key is not null;
create index done_at on unsaved.done (at);

grant select, insert, delete on unsaved.done to rose_app;
