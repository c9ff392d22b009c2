import { managers, may, tell } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate, plainDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Summary } from '../../rules/person.ts'
import type { Setting } from '../../setting.ts'
import { isOpenForAnHour } from '../../store/access.ts'
import { deathsOf, recordDeath, takeBackDeath } from '../../store/deaths.ts'
import { aboutPerson, findPerson } from '../find.ts'
import { OpenForAnHour } from '../for-an-hour.page.tsx'
import { readDeath, readTakingBack } from './death.form.ts'
import { DeathPage } from './death.page.tsx'

const TITLE = 'A death'

/** `GET /young-people/:id/death` */
export async function show(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  if (await isOpenForAnHour(ask.tx, person.id)) return page(TITLE, forAnHour(person), { about: aboutPerson(person) })
  return page(TITLE, await body(ask, person, blankEntry), { about: aboutPerson(person) })
}

/** `POST /young-people/:id/death`: in one transaction everything stops that would still ask, remind or write. */
export function submit({ onDeath }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await findPerson(ask)
    if (!person) return 'not-found'
    if (await isOpenForAnHour(ask.tx, person.id)) return faulty(TITLE, forAnHour(person))
    const born = person.dateOfBirth === null ? null : plainDate(person.dateOfBirth)
    const { death, entry } = readDeath(ask.form, { today: londonDate(ask.now), born })
    if (death === null) return faulty(TITLE, await body(ask, person, entry))
    const ids = [person.id, ...person.joinedIds]
    const by = staffOf(ask).id
    if (await recordDeath(ask.tx, { ...death, ids, by }, ask.now)) {
      for (const stop of onDeath) await stop(ask.tx, { youngPersonIds: ids, by }, ask.now)
      await tellManagers(ask, person)
    }
    return goTo(`${urls.youngPersonUrl(person.id)}?done=death`, { about: aboutPerson(person) })
  }
}

/** `POST /young-people/:id/death/reversal`: the manager's, with a reason. */
export async function takeBack(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person || person.diedOn === null) return 'not-found'
  const { because, reading } = readTakingBack(ask.form)
  if (!reading.isGood) return faulty(TITLE, await body(ask, person, reading.entry))
  await takeBackDeath(ask.tx, { ids: [person.id, ...person.joinedIds], because, by: staffOf(ask).id }, ask.now)
  return goTo(`${urls.youngPersonUrl(person.id)}?done=death-reversal`, {
    about: { ...aboutPerson(person), why: because },
  })
}

async function tellManagers(ask: Ask, person: Summary): Promise<void> {
  const staff = staffOf(ask)
  const others = (await managers(ask.tx)).filter((one) => one.id !== staff.id)
  // Of a restricted record the manager may know nothing, not even that somebody died.
  if (person.restricted) return
  const said = `${staff.name} has written down that a young person we support has died.`
  await tell(ask.tx, others, { said, href: urls.youngPersonUrl(person.id), urgent: true }, ask.now)
}

async function body(ask: Ask, person: Summary, entry: Entry) {
  const manager = may(staffOf(ask), 'death.take-back')
  return DeathPage({ person, deaths: await deathsOf(ask.tx, person.id), entry, csrf: ask.csrf, manager })
}

function forAnHour(person: Summary) {
  return OpenForAnHour({ title: TITLE, back: urls.youngPersonUrl(person.id) })
}
