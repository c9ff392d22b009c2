import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Colleague } from '../../rules/colleague.ts'
import { NOT_BY_MANAGERS } from '../../rules/staff.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { noteChange } from '../../store/changes.ts'
import { forgetSecrets } from '../../store/leaving.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { findColleague } from '../../store/staff.ts'
import { inviteColleague } from '../inviting.ts'
import { SecondFactorPage } from './second-factor.page.tsx'

const TITLE = 'They lost what they sign in with'
const OWN = 'Another manager does this for you. Nobody does it for themselves.'
const GONE = 'They do not work here any more.'

/** `GET /people/:id/second-factor` */
export async function show(ask: Ask): Promise<Answer> {
  const one = await findColleague(ask.tx, ask.params['id'] ?? '')
  if (!one) return 'not-found'
  return page(TITLE, body(ask, one, blankEntry), { about: { kind: 'person', id: one.id } })
}

/**
 * `POST /people/:id/second-factor`: everything they came in with is forgotten and a new invitation goes to their own
 * address, so that the thief of the telephone holds nothing and a false manager gets no link.
 */
export function submit(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const one = await findColleague(ask.tx, ask.params['id'] ?? '')
    if (!one) return 'not-found'
    const r = new Reading(ask.form)
    const because = r.text('because', { missing: 'Write what happened: the record keeps it.', most: 500 })
    const refused = refusalOf(ask, one)
    if (refused !== null) r.fault('because', refused)
    if (!r.isGood) return faulty(TITLE, body(ask, one, r.entry))
    await forgetSecrets(ask.tx, one.id)
    await endSessionsOf(ask.tx, { personId: one.id }, ask.now)
    const change = { personId: one.id, what: 'second factor taken away' as const, because, by: staffOf(ask).id }
    await noteChange(ask.tx, change, ask.now)
    await inviteColleague(ask, setting, one)
    return goTo(`${urls.personUrl(one.id)}?done=second-factor`, {
      about: { kind: 'person', id: one.id, why: because },
    })
  }
}

function refusalOf(ask: Ask, one: Colleague): string | null {
  if (one.id === staffOf(ask).id) return OWN
  if (!one.isHere) return GONE
  return one.role === 'safeguarding-trustee' ? NOT_BY_MANAGERS : null
}

function body(ask: Ask, one: Colleague, entry: Entry) {
  return SecondFactorPage({ one, entry, csrf: ask.csrf, refused: refusalOf(ask, one) })
}
