import { makePromiseOnce } from '#modules/promises'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import * as urls from '#urls'
import { addAction, settleAction } from '../../store/decisions.ts'
import { aboutConcern, findOne } from '../find.ts'
import { ActionPage } from './action.page.tsx'

const TITLE = 'What an adult will do'

/** `GET /concerns/:id/action` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findOne(ask, 'reads')
  if (!found) return 'not-found'
  const entry = { values: { send_key: newId() }, errors: [] }
  return page(TITLE, ActionPage({ title: TITLE, found, entry, csrf: ask.csrf }), {
    about: aboutConcern(found),
  })
}

/** `POST /concerns/:id/action`: on the young person's record as a promise where the writer sees it, else in the concern. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findOne(ask, 'reads')
  if (!found) return 'not-found'
  const { concern, person } = found
  const r = new Reading(ask.form)
  const what = r.text('what', { missing: 'Write what the adult will do.', most: 1_000 })
  const owner = r.text('owner', { missing: 'Write which adult will do it.', most: 300 })
  const dueOn = r.date('due', 'The day', { notBefore: londonDate(ask.now) })
  const id = ask.form.sendKey()
  if (!r.isGood) {
    const entry = { ...r.entry, values: { ...r.entry.values, send_key: id } }
    return faulty(TITLE, ActionPage({ title: TITLE, found, entry, csrf: ask.csrf }))
  }
  const by = staffOf(ask).id
  if (person)
    await makePromiseOnce(
      ask.tx,
      { youngPersonId: person.id, in: 'concern', inId: concern.id, by },
      { id, promise: { what, owner, dueOn }, now: ask.now },
    )
  else await addAction(ask.tx, { id, concernId: concern.id, what, owner, dueOn, by }, ask.now)
  return goTo(`${urls.concernUrl(concern.id)}?done=action`, { about: aboutConcern(found) })
}

/** `POST /concerns/:id/actions/:actionId/completion` */
export async function complete(ask: Ask): Promise<Answer> {
  const found = await findOne(ask, 'reads')
  if (!found) return 'not-found'
  const which = { id: ask.params['actionId'] ?? '', concernId: found.concern.id, by: staffOf(ask).id }
  if (!(await settleAction(ask.tx, which, ask.now))) return 'not-found'
  return goTo(`${urls.concernUrl(found.concern.id)}?done=action`, { about: aboutConcern(found) })
}
