-- Who did or saw what. Rows are added in the transaction of the act and never changed by anybody.

create schema audit;
grant usage on schema audit to rose_app;

create table audit.event (
  no bigint generated always as identity primary key,
  id uuid not null unique,
  at timestamptz not null,
  actor text not null,                -- a person's id, or 'public', 'operator', 'task:NAME'
  session_id uuid,
  act text not null,
  subject_kind text,
  subject_id uuid,
  young_person_id uuid,
  why text,
  detail jsonb not null default '{}',
  hash bytea not null check (length(hash) = 32)  -- SHA-256 of the row's RFC 8785 canonical JSON, made with the row
);
create index event_by_subject on audit.event (subject_id, no desc) where subject_id is not null;
create index event_by_young_person on audit.event (young_person_id, no desc) where young_person_id is not null;
create index event_by_actor on audit.event (actor, no desc);

-- Committed rows wait here until the sealing job has chained them. The queue, not a watermark over `no`, is what makes
-- sure that a row whose transaction commits late is never passed over.
create table audit.unsealed (event_no bigint primary key references audit.event (no));

-- The chain: each link holds SHA-256(previous link's chain || the row's hash).
create table audit.seal (
  link bigint primary key,
  event_no bigint not null unique references audit.event (no),
  chain bytea not null check (length(chain) = 32),
  sealed_at timestamptz not null
);

create function audit.refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the audit trail is only ever added to'; end $$;
create trigger event_is_append_only before update or delete on audit.event
  for each row execute function audit.refuse_change();
create trigger event_is_never_emptied before truncate on audit.event execute function audit.refuse_change();
create trigger seal_is_append_only before update or delete on audit.seal
  for each row execute function audit.refuse_change();
create trigger seal_is_never_emptied before truncate on audit.seal execute function audit.refuse_change();

create function audit.queue_for_sealing() returns trigger security definer language plpgsql set search_path = '' as
  $$ begin insert into audit.unsealed (event_no) select no from added; return null; end $$;
create trigger event_waits_for_its_seal after insert on audit.event
  referencing new table as added for each statement execute function audit.queue_for_sealing();

-- Chains what has been committed, oldest first; one sealer at a time, and a second one simply finds nothing to do.
-- Returns how many rows it sealed. The application may call it but cannot write a link by itself.
create function audit.seal_committed(at timestamptz, most integer) returns integer
  security definer language plpgsql set search_path = '' as $$
declare
  last_link bigint; last_chain bytea; waiting record; sealed integer := 0;
begin
  if not pg_try_advisory_xact_lock(7309001) then return 0; end if;
  select s.link, s.chain into last_link, last_chain from audit.seal s order by s.link desc limit 1;
  last_link := coalesce(last_link, 0);
  last_chain := coalesce(last_chain, decode(repeat('00', 32), 'hex'));
  for waiting in
    select e.no, e.hash from audit.unsealed u join audit.event e on e.no = u.event_no order by u.event_no limit most
  loop
    last_link := last_link + 1;
    last_chain := sha256(last_chain || waiting.hash);
    insert into audit.seal (link, event_no, chain, sealed_at) values (last_link, waiting.no, last_chain, at);
    delete from audit.unsealed where event_no = waiting.no;
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;
revoke all on function audit.seal_committed(timestamptz, integer) from public;
grant execute on function audit.seal_committed(timestamptz, integer) to rose_app;

grant select, insert on audit.event to rose_app;
grant select on audit.unsealed, audit.seal to rose_app;
