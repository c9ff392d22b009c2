import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { StaffSetting } from '../../staff-setting.ts'
import { noteChange } from '../../store/changes.ts'
import { tell } from '../../store/notices.ts'
import { managers, personHere, safeguardingTrustees } from '../../store/people.ts'
import { endKeeper, keepers, nameKeeper } from '../../store/recovery.ts'
import { peopleHere } from '../../store/rota.ts'
import { KeepersPage } from './keepers.page.tsx'

const TITLE = 'Keepers'

/** `GET /people/keepers` */
export async function show(ask: Ask): Promise<Answer> {
  return page(TITLE, await body(ask, blankEntry), { about: { kind: 'list', id: staffOf(ask).id } })
}

/** `POST /people/keepers`. A manager keeps no key: with it they could come back after they were shut out. */
export function submit(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const people = (await peopleHere(ask.tx)).filter(({ role }) => role !== 'manager')
    const r = new Reading(ask.form)
    const ids = people.map(({ id }) => id)
    const id = r.choice('keeper', ids, 'Choose who keeps a key.')
    if (!r.isGood) return faulty(TITLE, await body(ask, r.entry))
    const by = staffOf(ask)
    if (!(await nameKeeper(ask.tx, { id, by: by.id }, ask.now)))
      return faulty(
        TITLE,
        await body(ask, { ...r.entry, errors: [{ field: 'keeper', message: 'They keep a key already.' }] }),
      )
    await noteChange(ask.tx, { personId: id, what: 'keeper named', by: by.id }, ask.now)
    const name = people.find((one) => one.id === id)?.name ?? ''
    await tellOf(ask, setting, { id, said: `${by.name} named ${name} as keeper of a recovery key.` })
    return goTo(`${urls.keepers}?done=named`, { about: { kind: 'person', id } })
  }
}

/** `POST /people/keepers/ending` */
export function end(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const one = (await keepers(ask.tx)).find(({ id }) => id === ask.form.text('person'))
    if (!one || !(await endKeeper(ask.tx, one.id, ask.now))) return goTo(urls.keepers)
    const by = staffOf(ask)
    await noteChange(ask.tx, { personId: one.id, what: 'keeper ended', by: by.id }, ask.now)
    await tellOf(ask, setting, { id: one.id, said: `${by.name} ended that ${one.name} keeps a recovery key.` })
    return goTo(`${urls.keepers}?done=ended`, { about: { kind: 'person', id: one.id } })
  }
}

/** Everybody who would have to notice a manager who names two friends: the other managers and the safeguarding trustees. */
async function tellOf(ask: Ask, setting: StaffSetting, { id, said }: { id: string; said: string }): Promise<void> {
  const self = staffOf(ask).id
  const keeper = await personHere(ask.tx, id)
  const others = [...(await managers(ask.tx)), ...(await safeguardingTrustees(ask.tx)), ...(keeper ? [keeper] : [])]
  const mail = { brand: setting.organisation.organisation.name, url: setting.url }
  const told = new Map(others.filter((one) => one.id !== self).map((one) => [one.id, one]))
  await tell(ask.tx, [...told.values()], { said, href: urls.rota, mail }, ask.now)
}

async function body(ask: Ask, entry: Entry) {
  const lines = await keepers(ask.tx)
  const people = (await peopleHere(ask.tx)).filter(
    ({ id, role }) => role !== 'manager' && !lines.some((line) => line.id === id),
  )
  return KeepersPage({ staff: staffOf(ask), people, lines, entry, csrf: ask.csrf, done: ask.query['done'] ?? '' })
}
