import { type Answer, type Ask, faulty, goTo, type Page, page, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Colleague } from '../../rules/colleague.ts'
import { NOT_BY_MANAGERS } from '../../rules/staff.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { anotherRemains, leave } from '../../store/leaving.ts'
import { findColleague } from '../../store/staff.ts'
import { readLeaving } from './leaving.form.ts'
import { LeavingPage } from './leaving.page.tsx'

const TITLE = 'When somebody leaves'
const OWN = 'Another manager does this for you. Nobody shuts themselves out.'
const GONE = 'They are shut out already.'
const LAST = 'They are the only manager without a last day. Name another manager first.'

/** `GET /people/:id/leaving` */
export function show(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const one = await findColleague(ask.tx, ask.params['id'] ?? '')
    if (!one) return 'not-found'
    return page(TITLE, await body(ask, setting, { one, entry: blankEntry }), { about: { kind: 'person', id: one.id } })
  }
}

/** `POST /people/:id/leaving`: at once, all that the leaver could come in with or act by ends in this transaction. */
export function submit(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const one = await findColleague(ask.tx, ask.params['id'] ?? '')
    if (!one) return 'not-found'
    if (one.version !== ask.form.version() || !one.isHere) return meanwhile(ask, setting, one)
    const today = londonDate(ask.now)
    const { wanted, entry } = readLeaving(ask.form, { today, hasLastDay: one.leftOn !== null })
    const again = async (errors: Entry['errors']) =>
      faulty(TITLE, await body(ask, setting, { one, entry: { ...entry, errors } }))
    const by = staffOf(ask).id
    // A false manager would shut the safeguarding trustee out before anything else: they review the manager.
    if (one.id === by) return again([{ field: 'when', message: OWN }])
    if (one.role === 'safeguarding-trustee') return again([{ field: 'when', message: NOT_BY_MANAGERS }])
    if (wanted === null) return again(entry.errors)
    const { when, because } = wanted
    const goes = when.is !== 'stays' && one.role === 'manager' && one.leftOn === null
    if (goes && !(await anotherRemains(ask.tx, one.id))) return again([{ field: 'when', message: LAST }])
    if (!(await leave(ask.tx, one, { when, because, by, version: one.version }, ask.now)))
      return meanwhile(ask, setting, one)
    if (when.is === 'now') for (const end of setting.carriesNoMore) await end(ask.tx, one.id)
    const done = when.is === 'now' ? 'shut-out' : when.is === 'day' ? 'leaving' : 'stays'
    const detail = { when: when.is, lastDay: when.is === 'day' ? when.lastDay : null }
    return goTo(`${urls.personUrl(one.id)}?done=${done}`, {
      about: { kind: 'person', id: one.id, why: because, detail },
    })
  }
}

/** Somebody else was first: what is saved now beside what was chosen. */
async function meanwhile(ask: Ask, setting: StaffSetting, one: Colleague): Promise<Page | 'not-found'> {
  const now = await findColleague(ask.tx, one.id)
  if (!now) return 'not-found'
  const entry = { values: ask.form.typed(), errors: [] }
  return stale(TITLE, await body(ask, setting, { one: now, entry, isMeanwhile: true }))
}

type Shown = { one: Colleague; entry: Entry; isMeanwhile?: boolean }

async function body(ask: Ask, setting: StaffSetting, { one, entry, isMeanwhile = false }: Shown) {
  const given = one.role === 'safeguarding-trustee' ? NOT_BY_MANAGERS : null
  const refused = one.id === staffOf(ask).id ? OWN : one.isHere ? given : GONE
  const waiting = []
  for (const { heading, of } of setting.waiting) waiting.push({ heading, rows: await of(ask.tx, one.id) })
  return LeavingPage({ one, entry, csrf: ask.csrf, refused, waiting, isMeanwhile })
}
