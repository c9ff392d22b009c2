import { type Answer, type Ask, faulty, goTo, type Page, page, staffOf, stale } from '#platform/http/ask.ts'
import { ROLE_NAMES } from '#platform/pure/roles.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Colleague } from '../../rules/colleague.ts'
import { firstPage } from '../../rules/permissions.ts'
import { carriesCases, NOT_BY_MANAGERS } from '../../rules/staff.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { anotherRemains } from '../../store/leaving.ts'
import { tell } from '../../store/notices.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { changeRole, findColleague } from '../../store/staff.ts'
import { readRole } from './role.form.ts'
import { RolePage } from './role.page.tsx'

const TITLE = 'Change what they do here'
const OWN = 'Another manager changes your role. Nobody changes their own.'
const GONE = 'They do not work here any more, so their role stays as it was.'
const LAST = 'They are the only manager without a last day. Name another manager first.'

/** `GET /people/:id/role` */
export function show(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const one = await findColleague(ask.tx, ask.params['id'] ?? '')
    if (!one) return 'not-found'
    return page(TITLE, await body(ask, setting, { one, entry: blankEntry }), { about: { kind: 'person', id: one.id } })
  }
}

/** `POST /people/:id/role`: signs them out everywhere, so that no page of the old role stays open. */
export function submit(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const one = await findColleague(ask.tx, ask.params['id'] ?? '')
    if (!one) return 'not-found'
    if (one.version !== ask.form.version() || !one.isHere) return meanwhile(ask, setting, one)
    const { wanted, entry } = readRole(ask.form, one)
    const again = async (errors: Entry['errors']) =>
      faulty(TITLE, await body(ask, setting, { one, entry: { ...entry, errors } }))
    // The false manager makes neither themselves nor whoever reviews them anything else.
    if (one.id === staffOf(ask).id) return again([{ field: 'role', message: OWN }])
    if (one.role === 'safeguarding-trustee') return again([{ field: 'role', message: NOT_BY_MANAGERS }])
    if (wanted === null) return again(entry.errors)
    if (one.role === 'manager' && wanted.role !== 'manager' && !(await anotherRemains(ask.tx, one.id)))
      return again([{ field: 'role', message: LAST }])
    const by = staffOf(ask).id
    if (!(await changeRole(ask.tx, one, { ...wanted, version: one.version, by }, ask.now)))
      return meanwhile(ask, setting, one)
    await endSessionsOf(ask.tx, { personId: one.id }, ask.now)
    if (carriesCases(one.role) && !carriesCases(wanted.role))
      for (const end of setting.carriesNoMore) await end(ask.tx, one.id)
    const said = `You work here as ${ROLE_NAMES[wanted.role]} now.`
    const mail = { brand: setting.organisation.organisation.name, url: setting.url }
    await tell(ask.tx, [one], { said, href: firstPage(wanted.role), mail }, ask.now)
    return goTo(`${urls.personUrl(one.id)}?done=role`, {
      about: { kind: 'person', id: one.id, why: wanted.because, detail: { was: one.role, became: wanted.role } },
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
  const lists = carriesCases(one.role) && refused === null ? setting.waiting : []
  const waiting = []
  for (const { heading, of } of lists) waiting.push({ heading, rows: await of(ask.tx, one.id) })
  return RolePage({ one, entry, csrf: ask.csrf, refused, waiting, isMeanwhile })
}
