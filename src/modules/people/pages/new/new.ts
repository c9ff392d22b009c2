import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { StaffSetting } from '../../staff-setting.ts'
import { emailTaken, makePerson } from '../../store/staff.ts'
import { inviteColleague } from '../inviting.ts'
import { readNew, TAKEN } from './new.form.ts'
import { NewPage } from './new.page.tsx'

const TITLE = 'Invite somebody'

/** `GET /people/new` */
export async function show(ask: Ask): Promise<Answer> {
  return page(TITLE, body(ask, blankEntry), { about: { kind: 'list', id: staffOf(ask).id } })
}

/** `POST /people/new`: the person and their invitation, together or not at all. */
export function submit(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const { wanted, entry } = readNew(ask.form, londonDate(ask.now))
    if (wanted === null) return faulty(TITLE, body(ask, entry))
    const id = newId()
    if ((await emailTaken(ask.tx, wanted.email)) || !(await makePerson(ask.tx, { id, ...wanted })))
      return faulty(TITLE, body(ask, { ...entry, errors: [{ field: 'email', message: TAKEN }] }))
    await inviteColleague(ask, setting, { id, email: wanted.email, became: wanted.role })
    return goTo(`${urls.personUrl(id)}?done=invited`, {
      about: { kind: 'person', id, detail: { role: wanted.role } },
    })
  }
}

function body(ask: Ask, entry: Entry) {
  return NewPage({ entry, csrf: ask.csrf, sendKey: newId() })
}
