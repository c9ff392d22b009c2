import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Identity, Summary } from '../../rules/person.ts'
import { isOpenForAnHour } from '../../store/access.ts'
import { changeIdentity, identityVersions } from '../../store/identity.ts'
import { aboutPerson, findPerson } from '../find.ts'
import { OpenForAnHour } from '../for-an-hour.page.tsx'
import { fieldsOf, readIdentity, typedOf } from './identity.form.ts'
import { IdentityPage } from './identity.page.tsx'

const TITLE = 'Name and date of birth'

/** `GET /young-people/:id/identity` */
export async function show(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  if (await isOpenForAnHour(ask.tx, person.id)) return page(TITLE, forAnHour(person), { about: aboutPerson(person) })
  const shown = await body(ask, person, { entry: typedOf(person), version: person.version, mine: null })
  return page(TITLE, shown, { about: aboutPerson(person) })
}

/** `POST /young-people/:id/identity`. The earlier name stays; the trail names the fields, never what stood in them. */
export async function submit(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  if (await isOpenForAnHour(ask.tx, person.id)) return faulty(TITLE, forAnHour(person))
  const { identity, because, version, entry, isGood } = readIdentity(ask.form, londonDate(ask.now))
  if (!isGood) return faulty(TITLE, await body(ask, person, { entry, version, mine: null }))
  const change = { youngPersonId: person.id, identity, because, version, by: staffOf(ask).id }
  if (!(await changeIdentity(ask.tx, change, ask.now)))
    return stale(TITLE, await body(ask, person, { entry, version: person.version, mine: identity }))
  return goTo(`${urls.youngPersonUrl(person.id)}?done=identity`, {
    about: { ...aboutPerson(person), why: because, detail: { changed: changedFields(person, identity) } },
  })
}

function changedFields(before: Identity, after: Identity): string {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return Object.keys(was)
    .filter((name) => was[name] !== is[name])
    .join(' ')
}

type Shown = { entry: Entry; version: number; mine: Identity | null }

async function body(ask: Ask, person: Summary, shown: Shown) {
  return IdentityPage({ person, csrf: ask.csrf, earlier: await identityVersions(ask.tx, person.id), ...shown })
}

function forAnHour(person: Summary) {
  return OpenForAnHour({ title: TITLE, back: urls.youngPersonUrl(person.id) })
}
