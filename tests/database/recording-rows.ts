import type { Fresh } from '../harness/fresh-database.ts'
import { team } from '../harness/team.ts'

/** A recording that is on the site, with its file and what became of it; its number in its address. */
export async function putRecording(database: Fresh): Promise<string> {
  await database.asOwner(
    `insert into recordings.recording (page, kind, language, type, size, sha256, words, reviewed_on, note, is_shown,
       added_by, added_at)
     select 'you/help', 'sound', 'en', 'audio/mpeg', 4, repeat('a', 64), repeat('b', 64), '2026-03-01', '', true, $1,
       '2026-03-01T09:00Z' where not exists (select from recordings.recording)`,
    [team.communications.id],
  )
  await database.asOwner(
    `insert into recordings.content (recording, bytes) select number, '\\x00010203' from recordings.recording
     on conflict do nothing`,
  )
  await database.asOwner(
    `insert into recordings.deed (recording, deed, made_by, made_at)
     select number, 'put on the site', $1, added_at from recordings.recording
     where not exists (select from recordings.deed)`,
    [team.communications.id],
  )
  const [row] = await database.asOwner('select min(number) as number from recordings.recording')
  return String((row as { number: number }).number)
}
