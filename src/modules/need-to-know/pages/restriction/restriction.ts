import { safeguardingTrustees, tell, workers } from '#modules/people'
import type { Summary } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { acquaintancesOf } from '../../store/acquaintances.ts'
import { lift, restrict, restrictionsOf, workersOf } from '../../store/restrictions.ts'
import { aboutPerson, findPerson } from '../find.ts'
import { readLifting, readRestriction } from './restriction.form.ts'
import { GonePage, RestrictionPage } from './restriction.page.tsx'

const TITLE = 'Restrict a record'

/** `GET /young-people/:id/restriction` */
export async function show(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  return page(TITLE, await body(ask, person, blankEntry), { about: aboutPerson(person) })
}

/** `POST /young-people/:id/restriction` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await findPerson(ask)
    if (!person) return 'not-found'
    if (person.restricted) return goTo(urls.restriction(person.id), { about: aboutPerson(person) })
    const me = staffOf(ask).id
    const team = (await workers(ask.tx)).map(({ id }) => id)
    const { chosen, entry } = readRestriction(ask.form, { team, me })
    if (chosen === null) return faulty(TITLE, await body(ask, person, entry))
    await restrict(ask.tx, { ...chosen, of: person, by: me }, ask.now)
    await tellTrustees(ask, setting, 'closed a young person’s record to all but a few people')
    const about = {
      ...aboutPerson(person),
      why: chosen.why,
      detail: { kind: chosen.kind, named: chosen.named.join(' ') },
    }
    // Where the record itself is gone for them, there is no page of it to go on to.
    return chosen.named.includes(me)
      ? goTo(`${urls.restriction(person.id)}?done=restricted`, { about })
      : page('The record is restricted', GonePage(), { about })
  }
}

/** `POST /young-people/:id/restriction/lifting` */
export function submitLifting(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await findPerson(ask)
    if (!person) return 'not-found'
    if (!person.restricted) return goTo(urls.restriction(person.id), { about: aboutPerson(person) })
    const { why, reading } = readLifting(ask.form)
    if (!reading.isGood) return faulty(TITLE, await body(ask, person, reading.entry))
    if (!(await lift(ask.tx, { of: person, why, by: staffOf(ask).id }, ask.now))) return 'not-found'
    await tellTrustees(ask, setting, 'opened a restricted record to the team again')
    return goTo(`${urls.restriction(person.id)}?done=lifted`, { about: { ...aboutPerson(person), why } })
  }
}

/** The false manager closes a record so that nobody sees what they do there: the trustees hear that one was, and not whose. */
async function tellTrustees(ask: Ask, { organisation, url }: Setting, did: string): Promise<void> {
  const mail = { brand: organisation.organisation.name, url }
  const word = { said: `${staffOf(ask).name} ${did}.`, href: urls.today, mail }
  await tell(ask.tx, await safeguardingTrustees(ask.tx), word, ask.now)
}

async function body(ask: Ask, person: Summary, entry: Entry) {
  const team = await workers(ask.tx)
  return RestrictionPage({
    person,
    team,
    workers: await workersOf(ask.tx, [person.id, ...person.joinedIds]),
    history: await restrictionsOf(ask.tx, person.id),
    known: await acquaintancesOf(ask.tx, person.id),
    entry,
    csrf: ask.csrf,
    done: ask.query['done'] ?? '',
  })
}
