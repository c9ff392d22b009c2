import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { firstPage } from '../../rules/permissions.ts'
import { noteChange } from '../../store/changes.ts'
import { tell } from '../../store/notices.ts'
import { personHere, safeguardingTrustees } from '../../store/people.ts'
import { deputies, endDeputy, nameDeputy, peopleHere } from '../../store/rota.ts'
import { readOne } from '../rota/rota.form.ts'
import { DeputiesPage } from './deputies.page.tsx'

const TITLE = 'Deputies'

/** `GET /people/deputies` */
export async function show(ask: Ask): Promise<Answer> {
  return page(TITLE, await body(ask, blankEntry), { about: { kind: 'list', id: staffOf(ask).id } })
}

/** `POST /people/deputies`: the manager is the lead, and stands in for nobody; so never themselves. */
export async function submit(ask: Ask): Promise<Answer> {
  const people = (await peopleHere(ask.tx)).filter(({ role }) => role !== 'manager')
  const r = new Reading(ask.form)
  const personId = r.choice(
    'deputy',
    people.map(({ id }) => id),
    'Choose who stands in.',
  )
  const today = londonDate(ask.now)
  const from = r.date('from', 'The first day')
  const to = r.date('to', 'The last day', { mayBeEmpty: true })
  if (from !== null && from < today) r.fault('from', 'The first day is over. Choose today or a day to come.')
  if (from !== null && to !== null && to < from) r.fault('to', 'The last day cannot be before the first.')
  if (!r.isGood || from === null) return faulty(TITLE, await body(ask, r.entry))
  if (!(await nameDeputy(ask.tx, { personId, from, to })))
    return faulty(
      TITLE,
      await body(ask, { ...r.entry, errors: [{ field: 'deputy', message: 'They stand in from that day already.' }] }),
    )
  const became = to === null ? `from ${from}` : `${from} to ${to}`
  const by = staffOf(ask)
  await noteChange(ask.tx, { personId, what: 'deputy named', became, by: by.id }, ask.now)
  const name = people.find(({ id }) => id === personId)?.name ?? ''
  await tellOf(ask, personId, `${by.name} named ${name} as a deputy of the safeguarding lead.`)
  return goTo(`${urls.deputies}?done=named`, { about: { kind: 'person', id: personId, detail: { from, to } } })
}

/** `POST /people/deputies/ending` */
export async function end(ask: Ask): Promise<Answer> {
  const one = readOne(ask.form)
  if (one === null || !(await endDeputy(ask.tx, { personId: one.personId, from: one.day }))) return goTo(urls.deputies)
  const by = staffOf(ask).id
  await noteChange(ask.tx, { personId: one.personId, what: 'deputy ended', was: `from ${one.day}`, by }, ask.now)
  return goTo(`${urls.deputies}?done=ended`, { about: { kind: 'person', id: one.personId } })
}

/** The deputy, and whoever watches over the manager: a deputy decides about every concern. */
async function tellOf(ask: Ask, personId: string, said: string): Promise<void> {
  const person = await personHere(ask.tx, personId)
  const trustees = (await safeguardingTrustees(ask.tx)).filter(({ id }) => id !== personId)
  if (person) await tell(ask.tx, [person], { said, href: urls.concerns }, ask.now)
  await tell(ask.tx, trustees, { said, href: firstPage('safeguarding-trustee') }, ask.now)
}

async function body(ask: Ask, entry: Entry) {
  const people = (await peopleHere(ask.tx)).filter(({ role }) => role !== 'manager')
  const given = { staff: staffOf(ask), people, lines: await deputies(ask.tx), entry, csrf: ask.csrf }
  return DeputiesPage({ ...given, done: ask.query['done'] ?? '' })
}
