import { type Answer, type Ask, faulty, goTo, page, stale } from '#platform/http/ask.ts'
import { makePdf } from '#platform/pdf.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry, type FieldError } from '#ui/field.tsx'
import * as urls from '#urls'
import { partsOf } from '../../rules/copy.ts'
import type { Setting } from '../../setting.ts'
import { aboutGoals, aboutPlan, findWhose } from '../find.ts'
import { aboutCopy, type Copy, type Found, findCopy, putTogether } from './chosen-copy.ts'
import { readCopy } from './copy.form.ts'
import { CopyPage } from './copy.page.tsx'
import { printableAll, TITLES } from './copy-data.ts'
import { NOT_A_PROFESSIONAL, noShapeFor, RehearsalPage } from './rehearsal.page.tsx'
import { ScreenPage } from './sheet.page.tsx'

const TITLE = 'Make a copy'
const REHEARSAL = 'What others would see'
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

/** `POST /young-people/:id/safety-plan/copy`: the rehearsal. Nothing is made yet. */
export function rehearse(setting: Setting) {
  return chosenCopy(setting, async (ask, copy) => {
    const entry = { values: {}, errors: [] }
    return page(REHEARSAL, RehearsalPage({ ...copy, entry, csrf: ask.csrf }), { about: aboutPlan(copy, copy.plan.id) })
  })
}

/** `POST /young-people/:id/safety-plan/copy/making`: the PDF, once safe contact let it through at this moment. */
export function pdf(setting: Setting) {
  return confirmedCopy(setting, (ask, copy) => {
    const { chosen, data, lost } = copy
    if (chosen.way === 'screen') return again(ask, copy, { field: 'making', message: 'Look at it together here.' })
    if (lost.length > 0) return again(ask, copy, { field: 'making', message: noShapeFor(lost) })
    const bytes = makePdf(TEMPLATE, printableAll(data))
    const { fileName } = TITLES[chosen.kind]
    return { kind: 'bytes', bytes, type: 'application/pdf', fileName, about: aboutCopy(copy) }
  })
}

/** `POST /young-people/:id/safety-plan/copy/making/screen`: the same as a page. */
export function screen(setting: Setting) {
  return confirmedCopy(setting, (_, copy) => {
    const { person, data, chosen } = copy
    return page(data.title, ScreenPage({ person, data, toPrint: chosen.way !== 'screen' }), { about: aboutCopy(copy) })
  })
}

function chosenCopy(setting: Setting, go: (ask: Ask, copy: Copy) => Promise<Answer>) {
  return async (ask: Ask): Promise<Answer> => {
    const whose = await findWhose(ask)
    if (!whose) return 'not-found'
    const found = await findCopy(ask, whose)
    if (!found) return goTo(urls.safetyPlan(whose.person.id), { about: aboutGoals(whose) })
    const known = partsOf(found.plan, found.duties).map((part) => part.code)
    const { chosen, entry } = readCopy(ask.form, known)
    // The parts were chosen looking at another version: nobody hands on words that they have not seen.
    if (ask.form.version() !== found.plan.version) return stale(TITLE, body(ask, { ...found, isNewer: true }, entry))
    if (!chosen) return faulty(TITLE, body(ask, found, entry))
    const copy = await putTogether(ask, setting, { found, chosen, known })
    if (copy.faults.length > 0) return faulty(TITLE, body(ask, found, { ...entry, errors: copy.faults }))
    return go(ask, copy)
  }
}

/** Asked again when it is made: safe contact may have changed since the page was opened. */
function confirmedCopy(setting: Setting, make: (ask: Ask, copy: Copy) => Answer) {
  return chosenCopy(setting, async (ask, copy) => {
    const { rehearsal } = copy
    const passed = rehearsal ? rehearsal.passed : ask.form.all('sure').includes('professional')
    if (passed) return make(ask, copy)
    return again(ask, copy, { field: 'sure', message: rehearsal ? rehearsal.notSure : NOT_A_PROFESSIONAL })
  })
}

function again(ask: Ask, copy: Copy, error: FieldError): Answer {
  const entry = { values: { sure: ask.form.all('sure') }, errors: [error] }
  return faulty(REHEARSAL, RehearsalPage({ ...copy, entry, csrf: ask.csrf }))
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
