import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { PersonOfConcern } from '../../rules/person-of-concern.ts'
import type { Setting } from '../../setting.ts'
import { findRecord } from '../../store/records.ts'
import { reviewRecord } from '../../store/reviews.ts'
import { aboutRecord, mayReview } from '../show/show.ts'
import { ReviewPage } from './review.page.tsx'

const TITLE = 'Look at it again'

/** `GET /persons-of-concern/:id/review` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const record = await find(ask)
    if (!record) return 'not-found'
    return page(TITLE, body(ask, setting, { record, entry: blankEntry }), { about: aboutRecord(record) })
  }
}

/** `POST /persons-of-concern/:id/review`: kept for some months more, or ended. Nothing stays only because nobody looked. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const record = await find(ask)
    if (!record) return 'not-found'
    const r = new Reading(ask.form)
    const outcome = r.choice('outcome', ['kept', 'ended'], 'Choose whether it is still needed.')
    const reasons = r.text('reasons', { missing: 'Write the reasons.', most: 2_000 })
    if (!r.isGood) return faulty(TITLE, body(ask, setting, { record, entry: r.entry }))
    const today = londonDate(ask.now)
    const nextOn = outcome === 'kept' ? addDays(today, setting.organisation.persons_of_concern.review_days) : null
    const { id: recordId, youngPersonId } = record
    const review = { recordId, youngPersonId, reasons, nextOn, saw: ask.form.text('saw'), today, by: staffOf(ask).id }
    if (await reviewRecord(ask.tx, review, ask.now))
      return goTo(`${urls.personOfConcern(recordId)}?done=reviewed`, { about: aboutRecord(record) })
    const now = (await findRecord(ask.tx, recordId)) ?? record
    return stale(TITLE, body(ask, setting, { record: now, entry: { ...r.entry, errors: [] }, late: true }))
  }
}

async function find(ask: Ask): Promise<PersonOfConcern | null> {
  const record = await findRecord(ask.tx, ask.params['id'] ?? '')
  if (!record || record.endedOn !== null) return null
  return (await mayReview(ask, record)) ? record : null
}

type Shown = { record: PersonOfConcern; entry: Entry; late?: boolean }

function body(ask: Ask, { organisation }: Setting, { record, entry, late = false }: Shown) {
  const { review_days: days, law } = organisation.persons_of_concern
  return ReviewPage({ title: TITLE, record, days, law, entry, late, csrf: ask.csrf })
}
