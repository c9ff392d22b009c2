import { tell } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { beginCourse, therapistsFor } from '../../store/courses.ts'
import { aboutTherapy, findWhose, type Whose } from '../find.ts'
import { typedDay } from '../record/record.form.ts'
import { BeginningPage } from './beginning.page.tsx'

const TITLE = 'Offer therapy'

/** `GET /young-people/:id/therapy/beginning` */
export async function show(ask: Ask): Promise<Answer> {
  const whose = await findWhose(ask)
  if (!whose) return 'not-found'
  if (whose.open) return goTo(urls.therapyOf(whose.person.id), { about: aboutTherapy(whose) })
  const entry = { values: typedDay(londonDate(ask.now)), errors: [] }
  return page(TITLE, await body(ask, whose, entry), { about: aboutTherapy(whose) })
}

/** `POST /young-people/:id/therapy/beginning`: the manager says who holds it, and does not read it. */
export async function submit(ask: Ask): Promise<Answer> {
  const whose = await findWhose(ask)
  if (!whose) return 'not-found'
  const r = new Reading(ask.form)
  const therapist = await readTherapist(ask, r, whose)
  const beganOn = r.date('held', 'The day', { notAfter: londonDate(ask.now) })
  const words = r.text('words', { most: 1_000 })
  if (whose.open) return goTo(urls.therapyOf(whose.person.id), { about: aboutTherapy(whose) })
  if (!r.isGood || !beganOn || !therapist) return faulty(TITLE, await body(ask, whose, r.entry))
  const by = staffOf(ask).id
  const course = { youngPersonId: whose.person.id, therapistId: therapist.id, beganOn, words, by }
  if ((await beginCourse(ask.tx, course, ask.now)) !== null)
    await tell(
      ask.tx,
      [{ id: therapist.id, email: '' }],
      { said: 'A young person’s therapy is with you.', href: urls.therapy },
      ask.now,
    )
  return goTo(`${urls.therapyOf(whose.person.id)}?done=begun`, { about: aboutTherapy(whose) })
}

/** The therapist who was chosen; null with a fault. On a restricted record only somebody who is named can hold it. */
export async function readTherapist(ask: Ask, r: Reading, { person }: Whose) {
  const team = await therapistsFor(ask.tx, person.id)
  const chosen = r.choice(
    'therapist',
    team.map((one) => one.id),
    'Choose the therapist.',
  )
  const therapist = team.find((one) => one.id === chosen)
  if (therapist && !therapist.mayHold)
    r.fault('therapist', `This record is restricted. Name ${therapist.name} on it first.`)
  return therapist?.mayHold ? therapist : null
}

async function body(ask: Ask, whose: Whose, entry: Entry) {
  const team = await therapistsFor(ask.tx, whose.person.id)
  return BeginningPage({ title: TITLE, whose, team, entry, csrf: ask.csrf })
}
