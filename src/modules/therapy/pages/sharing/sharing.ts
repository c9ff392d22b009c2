import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { newId } from '#platform/secrets.ts'
import * as urls from '#urls'
import { type Course, TOLD } from '../../rules/course.ts'
import { shareWithCase } from '../../store/sharing.ts'
import { aboutTherapy, findWhose, type Whose } from '../find.ts'
import { SharingPage } from './sharing.page.tsx'

const TITLE = 'Share something with the case'

/** `GET /young-people/:id/therapy/sharing` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const entry = { values: { send_key: newId() }, errors: [] }
  return page(TITLE, SharingPage({ title: TITLE, whose: found.whose, entry, csrf: ask.csrf }), {
    about: aboutTherapy(found.whose),
  })
}

/** `POST /young-people/:id/therapy/sharing`: words written for the case; nothing is copied from an entry. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const { whose, course } = found
  const r = new Reading(ask.form)
  const text = r.text('text', { missing: 'Write what the case should know.' })
  const told = r.choice(
    'told',
    TOLD.map((one) => one.code),
    'Choose what the young person knows of this.',
  )
  const why = r.text('why', { most: 1_000 })
  if (told === 'not-told' && why === '') r.fault('why', 'Write why they have not been told.')
  const entry = { ...r.entry, values: { ...r.entry.values, send_key: ask.form.sendKey() } }
  if (!r.isGood || told === '') return faulty(TITLE, SharingPage({ title: TITLE, whose, entry, csrf: ask.csrf }))
  const { id: courseId, youngPersonId } = course
  await shareWithCase(ask.tx, { courseId, youngPersonId, text, told, why, by: staffOf(ask).id }, ask.now)
  return goTo(`${urls.therapyOf(whose.person.id)}?done=shared`, { about: aboutTherapy(whose) })
}

async function find(ask: Ask): Promise<{ whose: Whose; course: Course } | null> {
  const whose = await findWhose(ask)
  const course = whose?.courses.find((one) => one.isMine)
  return whose && course ? { whose, course } : null
}
