import { may } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { shutToMe } from '../../store/agreements.ts'
import { daysOf } from '../../store/courses.ts'
import { entriesOf, writeEntry } from '../../store/entries.ts'
import { sharedOf } from '../../store/sharing.ts'
import { aboutTherapy, findWhose, type Whose } from '../find.ts'
import { readEntry, typedDay } from './record.form.ts'
import { RecordPage } from './record.page.tsx'

const TITLE = 'Therapy'
const SAVED: Readonly<Record<string, string>> = {
  entry: 'The entry is saved. Only you read it.',
  shared: 'It stands on the case now.',
  begun: 'Therapy is offered. The therapist finds it under Therapy.',
  given: 'The record is with the other therapist now.',
  ended: 'Therapy has ended. The record stays with its therapist.',
}

/** `GET /young-people/:id/therapy`: what everybody may know, and the record itself for whoever holds it. */
export async function show(ask: Ask): Promise<Answer> {
  const whose = await findWhose(ask)
  if (!whose) return 'not-found'
  const entry = { values: { ...typedDay(londonDate(ask.now)), send_key: newId() }, errors: [] }
  return page(TITLE, await body(ask, whose, entry), { about: aboutTherapy(whose) })
}

/** `POST /young-people/:id/therapy`: a new entry, by whoever holds the therapy. */
export async function submit(ask: Ask): Promise<Answer> {
  const whose = await findWhose(ask)
  const course = whose && (whose.open?.isMine ? whose.open : whose.courses.find((one) => one.isMine))
  if (!whose || !course) return 'not-found'
  const { words, reading } = readEntry(ask.form, londonDate(ask.now))
  const entry = { ...reading.entry, values: { ...reading.entry.values, send_key: ask.form.sendKey() } }
  if (!words) return faulty(TITLE, await body(ask, whose, entry))
  const { id: courseId, youngPersonId } = course
  const id = await writeEntry(ask.tx, { courseId, youngPersonId, words, by: staffOf(ask).id }, ask.now)
  return goTo(`${urls.therapyOf(whose.person.id)}?done=entry`, {
    about: { kind: 'therapy-entry', id, youngPersonId: whose.person.id },
  })
}

async function body(ask: Ask, whose: Whose, entry: Entry) {
  const mine = whose.courses.filter((one) => one.isMine).map((one) => one.id)
  return RecordPage({
    title: TITLE,
    whose,
    shared: await sharedOf(ask.tx, whose.ids),
    entries: mine.length > 0 ? await entriesOf(ask.tx, mine) : [],
    shut: mine.length > 0 ? await shutToMe(ask.tx, mine) : 0,
    days: may(staffOf(ask), 'therapy.lead') ? await daysOf(ask.tx, whose.ids) : null,
    entry,
    saved: SAVED[ask.query['done'] ?? ''],
    csrf: ask.csrf,
  })
}
