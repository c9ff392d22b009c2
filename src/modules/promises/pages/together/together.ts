import { type Summary, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, page } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry } from '#ui/field.tsx'
import { inLedgerOrder } from '../../rules/promise.ts'
import { plainList } from '../../rules/together.ts'
import { ledgerOf } from '../../store/promises.ts'
import { PreviewPage } from './preview.page.tsx'
import { TogetherPage } from './together.page.tsx'

const TITLE = 'What adults will do'
const MOST = 100

/** `GET /young-people/:id/promises/together`: the worker looks first. */
export async function preview(ask: Ask): Promise<Answer> {
  const person = await find(ask)
  if (!person) return 'not-found'
  return page(TITLE, PreviewPage({ ...(await given(ask, person, '')), entry: blankEntry }), { about: about(person) })
}

/**
 * `POST /young-people/:id/promises/together`: the list to look at side by side. The words to hide are third parties' and
 * belong into no address, no table and not into the page.
 */
export async function show(ask: Ask): Promise<Answer> {
  const person = await find(ask)
  if (!person) return 'not-found'
  const r = new Reading(ask.form)
  const more = r.text('hide', { most: 2_000 })
  const again = ask.form.has('again')
  // Hiding more and looking again is no fault: the box was left empty on purpose.
  if (!again && !ask.form.has('looked')) r.fault('looked', 'Look through it first, then tick the box.')
  const list = await given(ask, person, more)
  if (!r.isGood) return faulty(TITLE, PreviewPage({ ...list, entry: r.entry }))
  const body = again ? PreviewPage({ ...list, entry: r.entry }) : TogetherPage(list)
  return page(TITLE, body, { about: about(person) })
}

/** Nothing is read with somebody who has died. */
async function find(ask: Ask): Promise<Summary | null> {
  const person = await summaryOf(ask.tx, ask.params['id'] ?? '')
  return person && person.diedOn === null ? person : null
}

async function given(ask: Ask, person: Summary, more: string) {
  const promises = (await ledgerOf(ask.tx, [person.id, ...person.joinedIds], MOST)).sort(inLedgerOrder)
  const list = plainList(promises, { person, more })
  return { ...list, today: londonDate(ask.now), youngPersonId: person.id, csrf: ask.csrf }
}

function about({ id }: Summary) {
  return { kind: 'young person', id, youngPersonId: id }
}
