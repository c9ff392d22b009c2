import { may } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate, plainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import type { Course } from '../../rules/course.ts'
import { endCourse } from '../../store/courses.ts'
import { aboutTherapy, findWhose, type Whose } from '../find.ts'
import { typedDay } from '../record/record.form.ts'
import { EndingPage } from './ending.page.tsx'

const TITLE = 'Therapy ends'

/** `GET /young-people/:id/therapy/ending` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const entry = { values: typedDay(londonDate(ask.now)), errors: [] }
  return page(TITLE, EndingPage({ title: TITLE, whose: found.whose, entry, csrf: ask.csrf }), {
    about: aboutTherapy(found.whose),
  })
}

/** `POST /young-people/:id/therapy/ending`: by its therapist or the manager. The record stays with the therapist. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const { whose, course } = found
  const r = new Reading(ask.form)
  const bounds = { notAfter: londonDate(ask.now), notBefore: plainDate(course.beganOn) }
  const endedOn = r.date('held', 'The day', bounds)
  if (!r.isGood || !endedOn) return faulty(TITLE, EndingPage({ title: TITLE, whose, entry: r.entry, csrf: ask.csrf }))
  await endCourse(ask.tx, { id: course.id, endedOn, by: staffOf(ask).id }, ask.now)
  return goTo(`${urls.therapyOf(whose.person.id)}?done=ended`, { about: aboutTherapy(whose) })
}

async function find(ask: Ask): Promise<{ whose: Whose; course: Course } | null> {
  const whose = await findWhose(ask)
  const course = whose?.open
  if (!whose || !course) return null
  return course.isMine || may(staffOf(ask), 'therapy.lead') ? { whose, course } : null
}
