import { tell } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Course } from '../../rules/course.ts'
import { handOver, therapistsFor } from '../../store/courses.ts'
import { readTherapist } from '../beginning/beginning.ts'
import { aboutTherapy, findWhose, type Whose } from '../find.ts'
import { HandoverPage } from './handover.page.tsx'

const TITLE = 'Hand the record to another therapist'

/** `GET /young-people/:id/therapy/handover` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const body = await pageOf(ask, found, { entry: { values: {}, errors: [] } })
  return page(TITLE, body, { about: aboutTherapy(found.whose) })
}

/** `POST /young-people/:id/therapy/handover`: whoever held it loses sight of it in the same moment. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const { whose, course } = found
  const r = new Reading(ask.form)
  const therapist = await readTherapist(ask, r, whose)
  const because = r.text('because', { missing: 'Write why it changes hands.', most: 1_000 })
  if (therapist?.id === course.therapistId)
    r.fault('therapist', `${therapist.name} has it already. Choose somebody else.`)
  if (!r.isGood || !therapist) return faulty(TITLE, await pageOf(ask, found, { entry: r.entry }))
  const { id: courseId, youngPersonId } = course
  const giving = { courseId, youngPersonId, therapistId: therapist.id, because, by: staffOf(ask).id }
  if (!(await handOver(ask.tx, { ...giving, from: ask.form.text('from') }, ask.now)))
    return stale(TITLE, await pageOf(ask, found, { entry: { ...r.entry, errors: [] }, late: true }))
  await tell(
    ask.tx,
    [{ id: therapist.id, email: '' }],
    { said: 'A young person’s therapy is with you.', href: urls.therapy },
    ask.now,
  )
  return goTo(`${urls.therapyOf(whose.person.id)}?done=given`, { about: { ...aboutTherapy(whose), why: because } })
}

type Found = { whose: Whose; course: Course }

async function find(ask: Ask): Promise<Found | null> {
  const whose = await findWhose(ask)
  const course = whose?.open ?? whose?.courses[0]
  return whose && course ? { whose, course } : null
}

async function pageOf(ask: Ask, found: Found, { entry, late = false }: { entry: Entry; late?: boolean }) {
  const now = late ? ((await find(ask)) ?? found) : found
  const team = await therapistsFor(ask.tx, now.whose.person.id)
  return HandoverPage({ title: TITLE, ...now, team, entry, late, csrf: ask.csrf })
}
