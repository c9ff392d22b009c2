-- A page that the browser kept can be changed and sent again after it was saved. Its key makes the save happen once, so these
-- words would be answered "saved" and be lost: what each save said is known again by this.

create table unsaved.sent (
  person_id uuid not null references people.person (id),
  send_key uuid not null,
  action text not null check (action like '/%'),
  words bytea not null check (octet_length(words) = 32), -- a hash of the key and the words: the words stand on the record
  at timestamptz not null,
  primary key (person_id, send_key, action, words)
);
create index sent_at on unsaved.sent (at);

grant select, insert on unsaved.sent to rose_app;

-- What ended long ago goes (data-map.ts).
create index words_ended on unsaved.words (ended_at) where ended_at is not null;
grant delete on unsaved.words, unsaved.sent to rose_app;
