import { personHere, safeguardingTrustees, tell } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { isIdentifier } from '#platform/pure/identifier.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Course } from '../../rules/course.ts'
import type { Setting } from '../../setting.ts'
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
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
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
    const from = ask.form.text('from')
    if (!isIdentifier(from) || !(await handOver(ask.tx, { ...giving, from }, ask.now)))
      return stale(TITLE, await pageOf(ask, found, { entry: { ...r.entry, errors: [] }, late: true }))
    await tellOfHandover(ask, setting, { from: course, to: therapist })
    return goTo(`${urls.therapyOf(whose.person.id)}?done=given`, { about: { ...aboutTherapy(whose), why: because } })
  }
}

type Handed = { from: Course; to: { id: string; name: string } }

/** Never silently: both therapists hear of it, and the safeguarding trustees, by whom no manager gets past. No child is named. */
async function tellOfHandover(ask: Ask, { organisation, url }: Setting, { from, to }: Handed): Promise<void> {
  const mail = { brand: organisation.organisation.name, url }
  const next = await personHere(ask.tx, to.id)
  const before = await personHere(ask.tx, from.therapistId)
  const saidNext = 'A young person’s therapy is with you. What was written before opens when whoever wrote it agrees.'
  if (next) await tell(ask.tx, [next], { said: saidNext, href: urls.therapy, mail }, ask.now)
  const saidBefore = `A young person’s therapy that you held is with ${to.name} now. They read what you wrote when you agree.`
  const asks = { href: urls.therapyHandovers, urgent: true, mail }
  if (before) await tell(ask.tx, [before], { said: saidBefore, ...asks }, ask.now)
  const said = `${staffOf(ask).name} handed a young person’s therapy from ${from.therapistName} to ${to.name}.`
  await tell(ask.tx, await safeguardingTrustees(ask.tx), { said, ...asks }, ask.now)
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
