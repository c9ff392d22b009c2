import type { Promised } from '#modules/promises'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { makePdf } from '#platform/pdf.ts'
import { formatDate, londonDate, plainDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { type Duty, partsOf, sectionsOf } from '../../rules/copy.ts'
import type { Plan } from '../../rules/safety-plan.ts'
import { currentPlan } from '../../store/safety-plans.ts'
import { aboutGoals, aboutPlan, findWhose, type Whose } from '../find.ts'
import { adultsDuties, type Setting } from '../safety-plan/safety-plan.ts'
import { faultsOf, readCopy } from './copy.form.ts'
import { CopyPage } from './copy.page.tsx'
import { copyData, helpOf, TITLES, telltaleOf } from './copy-data.ts'

const TITLE = 'Make a copy'
const TEMPLATE = 'src/modules/plans/pages/copy/copy.typ'

/** `GET /young-people/:id/safety-plan/copy` */
export async function show(ask: Ask): Promise<Answer> {
  const whose = await findWhose(ask)
  if (!whose) return 'not-found'
  const found = await findCopy(ask, whose)
  if (!found) return goTo(urls.safetyPlan(whose.person.id), { about: aboutGoals(whose) })
  const parts = partsOf(found.plan, found.duties).map((part) => part.code)
  const entry = { ...blankEntry, values: { copy: 'discreet', parts } }
  return page(TITLE, body(ask, found, entry), { about: aboutPlan(whose, found.plan.id) })
}

/** `POST /young-people/:id/safety-plan/copy`: the PDF itself. */
export function submit({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const whose = await findWhose(ask)
    if (!whose) return 'not-found'
    const found = await findCopy(ask, whose)
    if (!found) return goTo(urls.safetyPlan(whose.person.id), { about: aboutGoals(whose) })
    const { plan, duties } = found
    const known = partsOf(plan, duties).map((part) => part.code)
    const { kind, parts, entry } = readCopy(ask.form, known)
    // The parts were chosen looking at another version: nobody hands on words that they have not seen.
    if (ask.form.version() !== plan.version) return stale(TITLE, body(ask, { ...found, isNewer: true }, entry))
    if (!kind || entry.errors.length > 0) return faulty(TITLE, body(ask, found, entry))
    const sections = sectionsOf({ plan, duties, help: helpOf(organisation), kind, parts })
    const errors = faultsOf(sections, kind, telltaleOf(whose.person, organisation))
    if (errors.length > 0) return faulty(TITLE, body(ask, found, { ...entry, errors }))
    const printedBy = staffOf(ask).name
    const data = copyData({ kind, person: whose.person, plan, sections, organisation, printedBy, now: ask.now })
    const leftOut = known.filter((part) => !parts.includes(part)).join(' ')
    return {
      kind: 'bytes',
      bytes: makePdf(TEMPLATE, data),
      type: 'application/pdf',
      fileName: TITLES[kind].fileName,
      about: { ...aboutPlan(whose, plan.id), detail: { copy: kind, left_out: leftOut } },
    }
  }
}

type Found = Whose & { readonly plan: Plan; readonly duties: readonly Duty[]; readonly isNewer: boolean }

async function findCopy(ask: Ask, whose: Whose): Promise<Found | null> {
  const plan = await currentPlan(ask.tx, whose.ids)
  return plan && { ...whose, plan, duties: (await adultsDuties(ask.tx, whose.ids)).map(dutyOf), isNewer: false }
}

function dutyOf({ what, owner, dueOn }: Promised): Duty {
  return { what, owner, by: dueOn === null ? '' : `by ${formatDate(plainDate(dueOn))}` }
}

function body(ask: Ask, { person, plan, duties, isNewer }: Found, entry: Entry) {
  return CopyPage({
    title: TITLE,
    person,
    plan,
    parts: partsOf(plan, duties),
    entry,
    csrf: ask.csrf,
    isNewer,
    today: londonDate(ask.now),
  })
}
