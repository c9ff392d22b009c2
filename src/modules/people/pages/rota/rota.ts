import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { may } from '../../rules/permissions.ts'
import { DUTY_ROLES } from '../../rules/staff.ts'
import { keepers } from '../../store/recovery.ts'
import {
  daysOffBetween,
  dutyBetween,
  giveDayBack,
  peopleHere,
  putOnDuty,
  takeDaysOff,
  takeOffDuty,
} from '../../store/rota.ts'
import { readDaysOff, readDuty, readOne } from './rota.form.ts'
import { RotaPage } from './rota.page.tsx'

const TITLE = 'Rota'
/** Days ahead that everybody sees, and that whoever plans them sees. */
const SEEN_DAYS = 14
const PLANNED_DAYS = 28
const FURTHEST_DAYS = 400

const manages = (ask: Ask) => may(staffOf(ask), 'people.manage')

/** `GET /people/rota` */
export async function show(ask: Ask): Promise<Answer> {
  return page(TITLE, await body(ask, blankEntry), { about: { kind: 'list', id: staffOf(ask).id } })
}

/** `POST /people/rota/duty` */
export async function submitDuty(ask: Ask): Promise<Answer> {
  const today = londonDate(ask.now)
  const people = (await peopleHere(ask.tx)).filter(({ role }) => DUTY_ROLES.includes(role))
  const daysOff = await daysOffBetween(ask.tx, { from: today, to: addDays(today, FURTHEST_DAYS) })
  const { wanted, entry } = readDuty(ask.form, { today, people, daysOff })
  if (wanted === null) return faulty(TITLE, await body(ask, entry))
  await putOnDuty(ask.tx, wanted)
  return done('duty', wanted.personId, wanted.days)
}

/** `POST /people/rota/duty/ending` */
export async function endDuty(ask: Ask): Promise<Answer> {
  const one = readOne(ask.form)
  if (one === null) return goTo(urls.rota)
  await takeOffDuty(ask.tx, one)
  return done('duty-ended', one.personId, [one.day])
}

/** `POST /people/rota/days-off`: one's own, or the manager's for anybody. */
export async function submitDaysOff(ask: Ask): Promise<Answer> {
  const own = manages(ask) ? null : staffOf(ask).id
  const known = { today: londonDate(ask.now), people: await peopleHere(ask.tx), own }
  const { wanted, entry } = readDaysOff(ask.form, known)
  if (wanted === null) return faulty(TITLE, await body(ask, entry))
  await takeDaysOff(ask.tx, wanted)
  return done('off', wanted.personId, wanted.days)
}

/** `POST /people/rota/days-off/ending` */
export async function endDayOff(ask: Ask): Promise<Answer> {
  const one = readOne(ask.form)
  if (one === null || !(manages(ask) || one.personId === staffOf(ask).id)) return goTo(urls.rota)
  await giveDayBack(ask.tx, one)
  return done('off-ended', one.personId, [one.day])
}

function done(what: string, id: string, days: readonly string[]): Answer {
  const detail = { what, from: days[0] ?? null, to: days.at(-1) ?? null }
  return goTo(`${urls.rota}?done=${what}`, { about: { kind: 'person', id, detail } })
}

async function body(ask: Ask, entry: Entry) {
  const staff = staffOf(ask)
  const plans = manages(ask)
  const from = londonDate(ask.now)
  const length = plans ? PLANNED_DAYS : SEEN_DAYS
  const span = { from, to: addDays(from, length - 1) }
  const days = Array.from({ length }, (_, n) => addDays(from, n))
  const people = await peopleHere(ask.tx)
  const keeps = (await keepers(ask.tx)).some(({ id }) => id === staff.id)
  const [duty, off] = [await dutyBetween(ask.tx, span), await daysOffBetween(ask.tx, span)]
  return RotaPage({
    staff,
    plans,
    keeps,
    days,
    duty,
    off,
    people,
    entry,
    csrf: ask.csrf,
    done: ask.query['done'] ?? '',
  })
}
