import type { Fresh } from '../harness/fresh-database.ts'
import { team } from '../harness/team.ts'

/** A first version of a page of the site, as a draft; the page's name in its address. */
export async function putPage(database: Fresh): Promise<string> {
  await database.asOwner(
    `insert into publishing.page_version (id, path, version, source, deed, starting, made_by, made_at, send_key)
     values ('00000000-0000-4000-8000-0000000000f1', 'you/tell', 1, 'Words', 'written', 'none', $1, '2026-03-01T09:00Z',
       '00000000-0000-4000-8000-0000000000f2') on conflict do nothing`,
    [team.communications.id],
  )
  return 'you.tell'
}
