import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import type { Summary } from '../../rules/person.ts'
import { isOpenForAnHour } from '../../store/access.ts'
import { saveSafeContact } from '../../store/safe-contact.ts'
import { aboutPerson, findPerson } from '../find.ts'
import { OpenForAnHour } from '../for-an-hour.page.tsx'
import { readSafeContact, typedOf } from './safe-contact.form.ts'
import { SafeContactPage } from './safe-contact.page.tsx'

const TITLE = 'Safe contact'

/** `GET /young-people/:id/safe-contact` */
export async function show(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  if (person.safeContact && (await isOpenForAnHour(ask.tx, person.id)))
    return page(TITLE, forAnHour(person), { about: aboutPerson(person) })
  const { safeContact } = person
  const body = SafeContactPage({
    person,
    entry: typedOf(safeContact),
    version: safeContact?.version ?? 0,
    csrf: ask.csrf,
    theirs: null,
  })
  return page(TITLE, body, { about: aboutPerson(person) })
}

/** `POST /young-people/:id/safe-contact`. A change made on an old version is shown beside the new one, and nothing is lost. */
export async function submit(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  if (person.safeContact && (await isOpenForAnHour(ask.tx, person.id))) return faulty(TITLE, forAnHour(person))
  const { contact, version, entry, isGood } = readSafeContact(ask.form)
  const given = { person, entry, csrf: ask.csrf }
  if (!isGood) return faulty(TITLE, SafeContactPage({ ...given, version, theirs: null }))
  const change = {
    youngPersonId: person.id,
    contact,
    version,
    by: staffOf(ask).id,
    checkedOn: londonDate(ask.now),
  }
  if (await saveSafeContact(ask.tx, change, ask.now))
    return goTo(`${urls.youngPersonUrl(person.id)}?done=safe-contact`, { about: aboutPerson(person) })
  const theirs = person.safeContact
  return stale(TITLE, SafeContactPage({ ...given, version: theirs?.version ?? 0, theirs }))
}

function forAnHour(person: Summary) {
  return OpenForAnHour({ title: TITLE, back: urls.youngPersonUrl(person.id) })
}
