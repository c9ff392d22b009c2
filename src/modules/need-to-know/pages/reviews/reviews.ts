import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate, londonInstant } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { backFrom, type Finding, type Opening } from '../../rules/looking.ts'
import type { Setting } from '../../setting.ts'
import { findOpening, lookedAt, openingsSince, unusualLooking, writeReview } from '../../store/reviews.ts'
import { FindingPage, OpeningPage } from './opening.page.tsx'
import { readReview } from './review.form.ts'
import { ReviewsPage } from './reviews.page.tsx'

const TITLE = 'Looks to review'
const SAVED = `${urls.glassReviews}?done=saved`

/** `GET /break-glass/reviews` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => page(TITLE, await bodyOfAll(ask, setting))
}

async function bodyOfAll(ask: Ask, setting: Setting) {
  const { review_days: reviewDays, back_days: backDays } = setting.organisation.looking
  const since = londonInstant(backFrom(londonDate(ask.now), backDays), '00:00')
  return ReviewsPage({
    openings: await openingsSince(ask.tx, since),
    findings: await findings(ask, setting),
    trustee: staffOf(ask).role === 'safeguarding-trustee',
    now: ask.now,
    reviewDays,
    backDays,
    done: ask.query['done'] ?? '',
  })
}

function findings(ask: Ask, { organisation: { looking } }: Setting): Promise<Finding[]> {
  const today = londonDate(ask.now)
  const limits = {
    manyRecords: looking.many_records,
    lateRecords: looking.late_records,
    fromHour: looking.from_hour,
    untilHour: looking.until_hour,
    closedDays: looking.closed_days,
  }
  return unusualLooking(ask.tx, { from: backFrom(today, looking.back_days), to: today }, limits)
}

/** `GET /break-glass/reviews/:id` */
export async function showOne(ask: Ask): Promise<Answer> {
  const opening = await findOpening(ask.tx, ask.params['id'] ?? '')
  if (!opening) return 'not-found'
  return page(TITLE, await bodyOfOne(ask, opening, blankEntry), { about: aboutOpening(opening) })
}

/** `POST /break-glass/reviews/:id` */
export async function submitOne(ask: Ask): Promise<Answer> {
  const opening = await findOpening(ask.tx, ask.params['id'] ?? '')
  if (!opening) return 'not-found'
  const { review, reading } = readReview(ask.form)
  if (review === null) return faulty(TITLE, await bodyOfOne(ask, opening, reading.entry))
  const about = aboutOpening(opening)
  const onDate = londonDate(opening.at)
  const whole = { ...review, ofPerson: opening.ofPerson, kind: 'glass', glassId: opening.id, onDate } as const
  if (await writeReview(ask.tx, { ...whole, by: staffOf(ask).id }, ask.now)) return goTo(SAVED, { about })
  reading.fault('decision', 'Somebody has reviewed this already. Theirs stays.')
  return faulty(TITLE, await bodyOfOne(ask, opening, reading.entry))
}

async function bodyOfOne(ask: Ask, opening: Opening, entry: Entry) {
  return OpeningPage({ opening, looked: await lookedAt(ask.tx, opening), entry, csrf: ask.csrf })
}

function aboutOpening({ id, record }: Opening) {
  return { kind: 'glass', id, youngPersonId: record?.id ?? null }
}

/** `GET /break-glass/looking?person=&day=&kind=`. What is not unusual (any more) leads back to the list. */
export function showUnusual(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const { person, day, kind } = ask.query
    const finding = await findFinding(ask, setting, { person, day, kind })
    if (!finding) return goTo(urls.glassReviews)
    const about = aboutFinding(finding)
    return page(TITLE, FindingPage({ finding, entry: blankEntry, csrf: ask.csrf }), { about })
  }
}

/** `POST /break-glass/looking` */
export function submitUnusual(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const { form } = ask
    const named = { person: form.text('person'), day: form.text('day'), kind: form.text('kind') }
    const finding = await findFinding(ask, setting, named)
    if (!finding) return faulty(TITLE, await bodyOfAll(ask, setting))
    const { review, reading } = readReview(form)
    if (review !== null) {
      const { ofPerson, kind, onDate } = finding
      const whole = { ...review, ofPerson, kind, onDate, glassId: null, by: staffOf(ask).id }
      if (await writeReview(ask.tx, whole, ask.now)) return goTo(SAVED, { about: aboutFinding(finding) })
      reading.fault('decision', 'Somebody has reviewed this already. Theirs stays.')
    }
    return faulty(TITLE, FindingPage({ finding, entry: reading.entry, csrf: ask.csrf }))
  }
}

type Named = { readonly [name in 'person' | 'day' | 'kind']: string | undefined }

async function findFinding(ask: Ask, setting: Setting, { person, day, kind }: Named): Promise<Finding | undefined> {
  const all = await findings(ask, setting)
  return all.find((one) => one.ofPerson === person && one.onDate === day && one.kind === kind)
}

function aboutFinding({ ofPerson, kind, onDate }: Finding) {
  return { kind: 'person', id: ofPerson, detail: { unusual: kind, day: onDate } }
}
