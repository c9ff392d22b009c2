import { personByReference } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { readReference } from '#platform/pure/reference-number.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry } from '#ui/field.tsx'
import * as urls from '#urls'
import { linkConcern } from '../../store/concerns.ts'
import { recordOf } from '../../store/records.ts'
import { aboutConcern, type Found, findOne } from '../find.ts'
import { YoungPersonPage } from './young-person.page.tsx'

const TITLE = 'Put it on a record'

/** `GET /concerns/:id/young-person` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findOne(ask, 'decides')
  if (!found) return 'not-found'
  return page(TITLE, YoungPersonPage({ title: TITLE, found, entry: blankEntry, csrf: ask.csrf }), {
    about: aboutConcern(found),
  })
}

/** `POST /concerns/:id/young-person`: a concern that was raised by name only, put on the record of whom it is about. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findOne(ask, 'decides')
  if (!found) return 'not-found'
  const r = new Reading(ask.form)
  const personId = await readPerson(ask, r, found)
  const again = { title: TITLE, found, entry: r.entry, csrf: ask.csrf }
  if (personId === null) return faulty(TITLE, YoungPersonPage(again))
  const { id } = found.concern
  if (!(await linkConcern(ask.tx, { id, version: ask.form.version(), youngPersonId: personId })))
    return stale(TITLE, YoungPersonPage({ ...again, found: (await findOne(ask, 'decides')) ?? found, late: true }))
  return goTo(`${urls.concernUrl(id)}?done=young-person`, {
    about: { ...aboutConcern(found), youngPersonId: personId },
  })
}

/** The record with this reference; a missing one and a restricted one are one sentence. */
async function readPerson(ask: Ask, r: Reading, { concern }: Found): Promise<string | null> {
  const typed = r.text('reference', { missing: 'Write the reference of the young person’s record.', most: 40 })
  if (concern.about !== 'young-person' || concern.youngPersonId !== null)
    r.fault('reference', 'This concern is on a record already, or is not about a young person.')
  if (!r.isGood) return null
  const reference = readReference(typed)
  if (isRefusal(reference)) {
    r.fault('reference', reference.refused)
    return null
  }
  // Somebody named on a restricted record finds it themselves; a deputy is told no more than that the reference is ours.
  const id = (await personByReference(ask.tx, reference.text)) ?? (await recordOf(ask.tx, reference.text))
  if (id === null)
    r.fault(
      'reference',
      'We found no record with this reference. Search by name to find it, or ask the young person’s worker for it.',
    )
  return id
}
