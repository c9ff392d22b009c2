-- After a change of how somebody comes in, their session goes on under a new secret: one that an attacker took earlier opens
-- nothing any more.
grant update (secret_hash) on people.session to rose_app;

-- Whoever is in shows their old password before they set a new one, and such tries are counted as well. All are hashes.
create policy counts on people.attempt for select to rose_app using ((select viewer.role()) is not null);
create policy tries on people.attempt for insert to rose_app with check ((select viewer.role()) is not null);
