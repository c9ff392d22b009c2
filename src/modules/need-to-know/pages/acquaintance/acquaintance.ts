import { managers, safeguardingTrustees, tell } from '#modules/people'
import { type Answer, type Ask, faulty, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { blankEntry } from '#ui/field.tsx'
import * as urls from '#urls'
import { reviewersOf } from '../../rules/looking.ts'
import type { Setting } from '../../setting.ts'
import { sayAcquaintance } from '../../store/acquaintances.ts'
import { aboutPerson, findPerson } from '../find.ts'
import { AcquaintancePage, SaidPage } from './acquaintance.page.tsx'

const TITLE = 'I may know them'

/** `GET /young-people/:id/acquaintance` */
export async function show(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  return page(TITLE, AcquaintancePage({ person, entry: blankEntry, csrf: ask.csrf }), { about: aboutPerson(person) })
}

/** `POST /young-people/:id/acquaintance` */
export function submit({ organisation, url }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await findPerson(ask)
    if (!person) return 'not-found'
    const r = new Reading(ask.form)
    const words = r.text('words', { missing: 'Write how you know them or the family.', most: 2_000 })
    if (!r.isGood) return faulty(TITLE, AcquaintancePage({ person, entry: r.entry, csrf: ask.csrf }))
    const { id: personId, name, role } = staffOf(ask)
    await sayAcquaintance(ask.tx, { youngPersonId: person.id, personId, words }, ask.now)
    // Of a restricted record the manager may know nothing; whoever is named on it speaks with the manager themselves.
    if (!person.restricted) {
      const told = reviewersOf(role) === 'managers' ? await managers(ask.tx) : await safeguardingTrustees(ask.tx)
      const href = role === 'manager' ? urls.today : urls.restriction(person.id)
      const said = `${name} may know a young person with us, or their family. Please speak with them.`
      const mail = { brand: organisation.organisation.name, url }
      await tell(ask.tx, told, { said, href, mail }, ask.now)
    }
    return page('Your manager has been told', SaidPage(), { about: aboutPerson(person) })
  }
}
