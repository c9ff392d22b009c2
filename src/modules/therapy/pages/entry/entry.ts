import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { earlierEntries } from '../../store/entries.ts'
import { aboutEntry, findEntryOf } from '../find.ts'
import { EntryPage } from './entry.page.tsx'

/** `GET /therapy/:id` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findEntryOf(ask)
  if (!found) return 'not-found'
  const earlier = await earlierEntries(ask.tx, found.entry.id)
  const body = EntryPage({ ...found, earlier, saved: ask.query['done'] === 'changed' })
  return page('An entry', body, { about: aboutEntry(found) })
}
