import { summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { inLedgerOrder } from '../../rules/promise.ts'
import { ledgerOf, makePromiseOnce } from '../../store/promises.ts'
import { readPromise } from './ledger.form.ts'
import { LedgerPage } from './ledger.page.tsx'

const TITLE = 'Promises'
const MOST = 200

/** `GET /young-people/:id/promises`: every promise by an adult in one list. */
export async function show(ask: Ask): Promise<Answer> {
  const person = await summaryOf(ask.tx, ask.params['id'] ?? '')
  if (!person) return 'not-found'
  return page(TITLE, await body(ask, { person, entry: blankEntry, sendKey: newId() }), { about: about(person) })
}

/** `POST /young-people/:id/promises`: one more, made outside any meeting. */
export async function submit(ask: Ask): Promise<Answer> {
  const person = await summaryOf(ask.tx, ask.params['id'] ?? '')
  if (!person) return 'not-found'
  const { promise, reading } = readPromise(ask.form, londonDate(ask.now))
  const sent = ask.form.text('send_key')
  const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(sent) ? sent : newId()
  if (!promise) return faulty(TITLE, await body(ask, { person, entry: reading.entry, sendKey: id }))
  const made = { youngPersonId: person.id, in: 'ledger', inId: null, by: staffOf(ask).id } as const
  await makePromiseOnce(ask.tx, made, { id, promise, now: ask.now })
  return goTo(`${urls.promisesUrl(person.id)}?done=added`, { about: about(person) })
}

type Person = NonNullable<Awaited<ReturnType<typeof summaryOf>>>

function about({ id }: Person) {
  return { kind: 'young person', id, youngPersonId: id }
}

async function body(ask: Ask, { person, entry, sendKey }: { person: Person; entry: Entry; sendKey: string }) {
  const promises = await ledgerOf(ask.tx, [person.id, ...person.joinedIds], MOST)
  return LedgerPage({
    person,
    promises: promises.sort(inLedgerOrder),
    today: londonDate(ask.now),
    entry,
    sendKey,
    csrf: ask.csrf,
    done: ask.query['done'] ?? '',
  })
}
