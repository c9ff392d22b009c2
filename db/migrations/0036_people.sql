-- What the passkey said of itself when it was made and last used: kept on one device, or copied to others by its maker.
alter table people.passkey
  add column device_type text not null check (device_type in ('singleDevice', 'multiDevice')),
  add column backed_up boolean not null;
grant update (backed_up) on people.passkey to rose_app;

-- One person is one person at the provider. An attacker who makes a second account there with somebody's e-mail is nobody.
create unique index identity_by_person on people.identity (person_id);
