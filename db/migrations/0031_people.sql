-- How somebody comes in: by invitation, with a passkey, or a password and a code, or the charity's own provider. Every
-- secret is kept as a hash, or (a code app's, which must be worked with) sealed with this installation's key.

-- Shut out at once, whatever day they leave on. Given back by nobody: whoever returns is invited again.
alter table people.person add column shut_out_at timestamptz;
create unique index person_email on people.person (lower(email)) where email <> '' and not imported and shut_out_at is null;

-- The one-time link: 48 hours, used once, taken back at any time. A new one ends the one before.
create table people.invitation (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  made_by uuid references people.person (id),   -- null: the operator, for the first manager, or a recovery by two keepers
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  check (ends_at > made_at and ends_at <= made_at + interval '48 hours')
);
create unique index invitation_open on people.invitation (person_id) where used_at is null and ended_at is null;

create table people.password (
  person_id uuid primary key references people.person (id),
  hash text not null check (hash like '$argon2id$%'),
  set_at timestamptz not null
);

-- TOTP (RFC 6238). `last_step`: the newest time step that was let in, so that no code works twice.
create table people.code_app (
  person_id uuid primary key references people.person (id),
  sealed_secret bytea not null,
  last_step bigint not null default 0,
  set_at timestamptz not null
);

create table people.recovery_code (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  hash bytea not null check (length(hash) = 32),
  made_at timestamptz not null,
  used_at timestamptz,
  unique (person_id, hash)
);

create table people.passkey (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_by_person on people.passkey (person_id);

-- Who somebody is at the charity's provider (OIDC `iss` and `sub`). Bound at the first sign-in by an invited e-mail.
create table people.identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references people.person (id),
  bound_at timestamptz not null,
  primary key (issuer, subject)
);

-- A question put to a browser and answered once: a passkey's challenge, a provider's state, nonce and PKCE verifier.
create table people.challenge (
  id uuid primary key,
  kind text not null check (kind in ('passkey-new', 'passkey-in', 'provider')),
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  person_id uuid references people.person (id),
  held jsonb not null default '{}',
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);

-- Tries to come in. Neither an address nor a name stands here: both are hashed with this installation's key.
create table people.attempt (
  id uuid primary key,
  account_hash bytea not null check (length(account_hash) = 32),
  network_hash bytea not null check (length(network_hash) = 32),
  kind text not null check (kind in ('password', 'code', 'recovery-code', 'invitation', 'passkey', 'provider')),
  held boolean not null,              -- whether it was let through
  at timestamptz not null
);
create index attempt_by_account on people.attempt (account_hash, at);
create index attempt_by_network on people.attempt (network_hash, at);

-- When the person last showed that it is them, how, and on what kind of device.
alter table people.session
  add column proved_at timestamptz,
  add column how text not null default 'practice site' check (how in ('practice site', 'password', 'code', 'recovery code', 'passkey', 'provider', 'invitation')),
  add column device text not null default '';
update people.session set proved_at = started_at where state = 'signed-in';

-- What was changed about somebody who works here, by whom and why. Only ever added to.
create table people.change (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  what text not null check (what in ('invited', 'invitation ended', 'role', 'name', 'email', 'job title', 'shut out', 'second factor taken away',
    'deputy named', 'deputy ended', 'keeper named', 'keeper ended')),
  was text not null default '',
  became text not null default '',
  why text not null default '',
  by_person uuid references people.person (id),
  at timestamptz not null
);
create index change_by_person on people.change (person_id, at desc);

-- Two keepers together give a lost manager's access back. No manager is a keeper, and neither keeper can do it alone.
create table people.recovery_keeper (
  person_id uuid not null references people.person (id),
  from_at timestamptz not null,
  until_at timestamptz,
  named_by uuid not null references people.person (id),
  primary key (person_id, from_at)
);
create table people.recovery (
  id uuid primary key,
  manager_id uuid not null references people.person (id),
  why text not null check (why <> ''),
  started_by uuid not null references people.person (id),
  started_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > started_at and ends_at <= started_at + interval '48 hours')
);
create table people.recovery_step (
  id uuid primary key,
  recovery_id uuid not null references people.recovery (id),
  step text not null check (step in ('agreed', 'refused', 'done')),
  by_person uuid not null references people.person (id),
  at timestamptz not null,
  unique (recovery_id, step)
);

-- The record of who changed whom, and of a recovery, is edited by nobody, the owner of the database included.
create function people.refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'this record is only ever added to' using errcode = '42501'; end $$;
create trigger is_append_only before update or delete on people.change for each row execute function people.refuse_change();
create trigger is_never_emptied before truncate on people.change execute function people.refuse_change();
create trigger is_append_only before update or delete on people.recovery for each row execute function people.refuse_change();
create trigger is_never_emptied before truncate on people.recovery execute function people.refuse_change();
create trigger is_append_only before update or delete on people.recovery_step for each row execute function people.refuse_change();
create trigger is_never_emptied before truncate on people.recovery_step execute function people.refuse_change();

grant select, insert on people.invitation, people.password, people.code_app, people.recovery_code, people.passkey,
  people.identity, people.challenge, people.attempt, people.change, people.recovery_keeper, people.recovery,
  people.recovery_step to rose_app;
grant update (used_at, ended_at) on people.invitation to rose_app;
grant update (hash, set_at) on people.password to rose_app;
grant update (sealed_secret, last_step, set_at) on people.code_app to rose_app;
grant update (used_at) on people.recovery_code to rose_app;
grant update (counter, used_at, name) on people.passkey to rose_app;
grant update (used_at) on people.challenge to rose_app;
grant update (until_at) on people.recovery_keeper to rose_app;
grant delete on people.code_app, people.recovery_code, people.passkey, people.password, people.identity, people.challenge,
  people.attempt to rose_app;
grant update (proved_at, how) on people.session to rose_app;
grant insert on people.person, people.duty, people.day_off, people.safeguarding_deputy to rose_app;
grant update (name, email, role, job_title, left_on, shut_out_at) on people.person to rose_app;
grant delete on people.duty, people.day_off to rose_app;
grant update (to_on) on people.safeguarding_deputy to rose_app;
