import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { keepDutyReport } from '../../store/accounts.ts'
import { aboutConcern, type Found, findOne } from '../find.ts'
import { dateFields } from '../pieces.tsx'
import { readReport } from './duty-to-report.form.ts'
import { DutyPage } from './duty-to-report.page.tsx'

const TITLE = 'Duty to report'

/** `GET /concerns/:id/duty-to-report` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'finds')
    if (!found) return 'not-found'
    const today = londonDate(ask.now)
    const values = { ...dateFields('learnt_on', today), ...dateFields('reported_on', today), send_key: newId() }
    return page(TITLE, body(ask, setting, { found, entry: { values, errors: [] } }), { about: aboutConcern(found) })
  }
}

/** `POST /concerns/:id/duty-to-report` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'finds')
    if (!found) return 'not-found'
    const staff = staffOf(ask)
    const delayDays = setting.organisation.duty_to_report.delay_days
    const { report, entry } = readReport(ask.form, { now: ask.now, name: staff.name, delayDays })
    const id = ask.form.sendKey()
    if (!report) {
      const again = { ...entry, values: { ...entry.values, send_key: id } }
      return faulty(TITLE, body(ask, setting, { found, entry: again }))
    }
    const written = { id, concernId: found.concern.id, by: staff.id, inForce: inForceOn(setting, ask.now) }
    await keepDutyReport(ask.tx, { ...report, ...written }, ask.now)
    return goTo(`${urls.concernUrl(found.concern.id)}?done=duty-to-report`, { about: aboutConcern(found) })
  }
}

function body(ask: Ask, setting: Setting, { found, entry }: { found: Found; entry: Entry }) {
  const inForce = inForceOn(setting, ask.now)
  const { organisation } = setting
  return DutyPage({ title: TITLE, found, entry, csrf: ask.csrf, organisation, now: ask.now, inForce })
}

/** The switch, and the day from which it counts. */
function inForceOn({ organisation }: Setting, now: Date): boolean {
  const { in_force: inForce, from } = organisation.duty_to_report
  return inForce && (from === null || from <= londonDate(now))
}
