import type { Fresh } from '../harness/fresh-database.ts'
import { team } from '../harness/team.ts'

/** Of a text of ours its versions are counted, below its own address: whoever may read one may read them all. */
export const VERSIONS_OF_OURS =
  /^\/manage\/(?:news|pages|help-lines|translations\/[\w-]+)\/[\w.-]+\/versions\/\d+(?:\/(?:restoring|showing))?$/

/** Visitors hear each under its number, which tells nothing of what is in it. */
export const RECORDINGS = /^\/manage\/recordings\/\d+(?:\/\w+)?$/

/** A first version of a page of the site, as a draft; the page's name in its address. */
export async function putPage(database: Fresh): Promise<string> {
  await database.asOwner(
    `insert into publishing.page_version (id, path, version, source, deed, starting, made_by, made_at, send_key)
     values ('00000000-0000-4000-8000-0000000000f1', 'you/tell', 1, 'Words', 'written', 'none', $1, '2026-03-01T09:00Z',
       '00000000-0000-4000-8000-0000000000f2') on conflict do nothing`,
    [team.communications.id],
  )
  await putTranslation(database)
  return 'you.tell'
}

/** A translation of that page into Polish, which was brought and put on the site. */
async function putTranslation(database: Fresh): Promise<void> {
  await database.asOwner(
    `insert into translations.version
       (id, path, language, version, english_hash, english, texts, translated_by, made_by, made_at, send_key)
     values ('00000000-0000-4000-8000-0000000000f3', 'you/tell', 'pl', 1, repeat('0', 64), '{}', '{}', 'A translator', $1,
       '2026-03-01T09:00Z', '00000000-0000-4000-8000-0000000000f4') on conflict do nothing`,
    [team.communications.id],
  )
  await database.asOwner(
    `insert into translations.step
       (id, path, language, step, version, deed, reviewed_by, reviewed_on, made_by, made_at, send_key)
     values ('00000000-0000-4000-8000-0000000000f5', 'you/tell', 'pl', 1, 1, 'put on the site', 'A reader', '2026-03-01', $1,
       '2026-03-01T09:00Z', '00000000-0000-4000-8000-0000000000f6') on conflict do nothing`,
    [team.communications.id],
  )
}
