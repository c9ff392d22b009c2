import { managers, tell } from '#modules/people'
import { type Summary, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { AGES } from '../../rules/person-of-concern.ts'
import type { Setting } from '../../setting.ts'
import { addAccount, recordsOf, worksWith, writeRecord } from '../../store/records.ts'
import { readAccount, readPlain } from '../account.form.ts'
import { OfYoungPersonPage } from './of-young-person.page.tsx'

const TITLE = 'Persons of concern'

/** `GET /young-people/:id/persons-of-concern` */
export function show(_setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await find(ask)
    if (!person) return 'not-found'
    const entry = { values: { send_key: newId() }, errors: [] }
    return page(TITLE, await body(ask, person, entry), { about: aboutThem(person) })
  }
}

/** `POST /young-people/:id/persons-of-concern`: one more, with the first reason. The manager is told of each one alike. */
export function submit({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await find(ask)
    if (!person) return 'not-found'
    const today = londonDate(ask.now)
    const r = new Reading(ask.form)
    const knownAs = readPlain(r, 'known_as', { missing: 'Write how this person is known to you.', most: 200 })
    const age = r.choice(
      'age',
      AGES.map((one) => one.code),
      'Choose how old they are, as far as you know.',
    )
    const theirWords = readPlain(r, 'their_words', { most: 500 })
    const how = readPlain(r, 'how', { most: 2_000 })
    const account = readAccount(r, today)
    const entry = { ...r.entry, values: { ...r.entry.values, send_key: ask.form.sendKey() } }
    if (!r.isGood || age === '' || !account) return faulty(TITLE, await body(ask, person, entry))
    const by = staffOf(ask).id
    const reviewOn = addDays(today, organisation.persons_of_concern.review_days)
    const record = { youngPersonId: person.id, knownAs, age, theirWords, how, reviewOn, by }
    const recordId = await writeRecord(ask.tx, record, ask.now)
    await addAccount(ask.tx, { ...account, recordId, youngPersonId: person.id, by }, ask.now)
    await tellManagers(ask, person, recordId)
    return goTo(`${urls.personOfConcern(recordId)}?done=written`, {
      about: { kind: 'person-of-concern', id: recordId, youngPersonId: person.id },
    })
  }
}

/**
 * Always, whether or not the name is known: a worker who saw that somebody was told would learn that there is another young
 * person. Not of a restricted record, of which the manager may know nothing.
 */
async function tellManagers(ask: Ask, person: Summary, recordId: string): Promise<void> {
  if (person.restricted) return
  const said = 'A person of concern was written down. Look whether we know them already.'
  const others = (await managers(ask.tx)).filter((one) => one.id !== staffOf(ask).id)
  await tell(ask.tx, others, { said, href: urls.personOfConcern(recordId) }, ask.now)
}

async function find(ask: Ask): Promise<Summary | null> {
  const person = await summaryOf(ask.tx, ask.params['id'] ?? '')
  return person && (await worksWith(ask.tx, person.id)) ? person : null
}

function aboutThem(person: Summary) {
  return { kind: 'young-person', id: person.id, youngPersonId: person.id }
}

async function body(ask: Ask, person: Summary, entry: Entry) {
  const records = await recordsOf(ask.tx, [person.id, ...person.joinedIds])
  return OfYoungPersonPage({ title: TITLE, person, records, entry, today: londonDate(ask.now), csrf: ask.csrf })
}
