import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { blankEntry } from '#ui/field.tsx'
import * as urls from '#urls'
import { addConnection, endConnection } from '../../store/connections.ts'
import { aboutPerson, findPerson } from '../find.ts'
import { readConnection } from './connections.form.ts'
import { ConnectionsPage } from './connections.page.tsx'

const TITLE = 'Who is in their life'

/** `GET /young-people/:id/connections` */
export async function show(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  return page(TITLE, ConnectionsPage({ person, entry: blankEntry, csrf: ask.csrf }), { about: aboutPerson(person) })
}

/** `POST /young-people/:id/connections`: one more person. */
export async function submit(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  const { connection, entry, isGood } = readConnection(ask.form)
  if (!isGood) return faulty(TITLE, ConnectionsPage({ person, entry, csrf: ask.csrf }))
  await addConnection(ask.tx, { ...connection, youngPersonId: person.id, by: staffOf(ask).id }, ask.now)
  return goTo(`${urls.youngPersonUrl(person.id)}?done=connection`, { about: aboutPerson(person) })
}

/** `POST /young-people/:id/connections/:connectionId/ending`: somebody is no longer in their life; what was known stays. */
export async function end(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  const which = { id: ask.params['connectionId'] ?? '', youngPersonIds: [person.id, ...person.joinedIds] }
  if (!(await endConnection(ask.tx, which, ask.now))) return 'not-found'
  return goTo(`${urls.youngPersonUrl(person.id)}?done=connection`, { about: aboutPerson(person) })
}
