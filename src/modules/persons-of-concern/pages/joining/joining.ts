import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { PersonOfConcern } from '../../rules/person-of-concern.ts'
import { alikeTo, joinedWith, joinRecords, partRecord } from '../../store/joinings.ts'
import { allRecords, findRecord } from '../../store/records.ts'
import { aboutRecord } from '../show/show.ts'
import { JoiningPage } from './joining.page.tsx'

const TITLE = 'The same person?'

/** `GET /persons-of-concern/:id/joining`: those called alike first, then all others. */
export async function show(ask: Ask): Promise<Answer> {
  const record = await findRecord(ask.tx, ask.params['id'] ?? '')
  if (!record) return 'not-found'
  return page(TITLE, await body(ask, record, blankEntry), { about: aboutRecord(record) })
}

/** `POST /persons-of-concern/:id/joining` */
export async function submit(ask: Ask): Promise<Answer> {
  const record = await findRecord(ask.tx, ask.params['id'] ?? '')
  if (!record) return 'not-found'
  const choices = await choicesFor(ask, record)
  const r = new Reading(ask.form)
  const withId = r.choice(
    'with',
    choices.map((one) => one.id),
    'Choose the record of the same person.',
  )
  const because = r.text('because', { missing: 'Write why you think that it is one person.', most: 1_000 })
  if (!r.isGood) return faulty(TITLE, await body(ask, record, r.entry))
  await joinRecords(ask.tx, { recordId: record.id, withId, because, by: staffOf(ask).id }, ask.now)
  return goTo(`${urls.personOfConcern(record.id)}?done=joined`, { about: aboutRecord(record) })
}

/** `POST /persons-of-concern/:id/joining/reversal` */
export async function part(ask: Ask): Promise<Answer> {
  const record = await findRecord(ask.tx, ask.params['id'] ?? '')
  if (!record) return 'not-found'
  await partRecord(ask.tx, { recordId: record.id, by: staffOf(ask).id }, ask.now)
  return goTo(`${urls.personOfConcern(record.id)}?done=parted`, { about: aboutRecord(record) })
}

type Choice = { readonly id: string; readonly text: string }

async function choicesFor(ask: Ask, record: PersonOfConcern): Promise<Choice[]> {
  const joined = new Set((await joinedWith(ask.tx, record.id)).map((one) => one.id))
  const alike = await alikeTo(ask.tx, record.id)
  const others = (await allRecords(ask.tx)).filter((one) => !alike.some((other) => other.id === one.id))
  return [...alike.map((one) => ({ ...one, mark: ' (called alike)' })), ...others.map((one) => ({ ...one, mark: '' }))]
    .filter((one) => one.id !== record.id && !joined.has(one.id))
    .map((one) => ({ id: one.id, text: `${one.knownAs}, for ${one.name}${one.mark}` }))
}

async function body(ask: Ask, record: PersonOfConcern, entry: Entry) {
  const joined = (await joinedWith(ask.tx, record.id)).length > 0
  return JoiningPage({ title: TITLE, record, choices: await choicesFor(ask, record), joined, entry, csrf: ask.csrf })
}
