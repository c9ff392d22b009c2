import { may } from '#modules/people'
import { summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { PersonOfConcern } from '../../rules/person-of-concern.ts'
import { joinedWith } from '../../store/joinings.ts'
import { accountsOf, addAccount, findRecord } from '../../store/records.ts'
import { reviewsOf } from '../../store/reviews.ts'
import { readAccount } from '../account.form.ts'
import { ShowPage } from './show.page.tsx'

const TITLE = 'A person of concern'
const SAVED: Readonly<Record<string, string>> = {
  written: 'It is written down, and your manager looks at it too.',
  added: 'It is added.',
  reviewed: 'The review is saved.',
  joined: 'The records are joined. Nobody but you sees that they are.',
  parted: 'The records stand apart again.',
}

/** `GET /persons-of-concern/:id` */
export async function show(ask: Ask): Promise<Answer> {
  const record = await findRecord(ask.tx, ask.params['id'] ?? '')
  if (!record) return 'not-found'
  const entry = { values: { send_key: newId() }, errors: [] }
  return page(TITLE, await body(ask, record, entry), { about: aboutRecord(record) })
}

/** `POST /persons-of-concern/:id/accounts`: one more thing that was seen, told or thought. */
export async function submit(ask: Ask): Promise<Answer> {
  const record = await findRecord(ask.tx, ask.params['id'] ?? '')
  if (!record || record.endedOn !== null) return 'not-found'
  const r = new Reading(ask.form)
  const account = readAccount(r, londonDate(ask.now))
  const entry = { ...r.entry, values: { ...r.entry.values, send_key: ask.form.sendKey() } }
  if (!account) return faulty(TITLE, await body(ask, record, entry))
  const { id: recordId, youngPersonId } = record
  await addAccount(ask.tx, { ...account, recordId, youngPersonId, by: staffOf(ask).id }, ask.now)
  return goTo(`${urls.personOfConcern(record.id)}?done=added`, { about: aboutRecord(record) })
}

export function aboutRecord({ id, youngPersonId }: Pick<PersonOfConcern, 'id' | 'youngPersonId'>) {
  return { kind: 'person-of-concern', id, youngPersonId }
}

/** The manager reviews; on a restricted record those named on it. */
export async function mayReview(ask: Ask, { youngPersonId }: PersonOfConcern): Promise<boolean> {
  if (may(staffOf(ask), 'person-of-concern.join')) return true
  return (await summaryOf(ask.tx, youngPersonId))?.restricted ?? false
}

async function body(ask: Ask, record: PersonOfConcern, entry: Entry) {
  const joins = may(staffOf(ask), 'person-of-concern.join')
  return ShowPage({
    record,
    accounts: await accountsOf(ask.tx, record.id),
    reviews: await reviewsOf(ask.tx, record.id),
    others: joins ? await joinedWith(ask.tx, record.id) : null,
    reviewing: await mayReview(ask, record),
    today: londonDate(ask.now),
    saved: SAVED[ask.query['done'] ?? ''],
    entry,
    csrf: ask.csrf,
  })
}
