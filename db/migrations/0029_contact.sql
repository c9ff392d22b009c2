-- What was known to be safe when a letter was written, so that whoever prints it later is shown what has changed since.
-- Null: the letter is from before this was kept, and whoever prints it confirms that first.

alter table contact.letter add column written_under jsonb;
