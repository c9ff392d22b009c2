-- A single fact of a page can be found right without writing on the page: who, when and how, as for help lines.

alter table publishing.page_version
  drop constraint page_version_deed_check,
  add constraint page_version_deed_check
    check (deed in ('written', 'reviewed', 'brought back', 'plan taken back', 'found right')),
  add column fact text check (fact <> ''),                         -- of 'found right': which was to be verified until then
  add column how text check (how in ('asked', 'read', 'tried')),   -- and how whoever did it found out
  add check ((deed = 'found right') = (fact is not null) and (fact is null) = (how is null));
