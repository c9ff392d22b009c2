import { isDeepStrictEqual } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import { newId } from '../../src/platform/secrets.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import {
  type Form,
  formsOf,
  hiddenOf,
  isChoice,
  isTyped,
  isWords,
  nameOf,
  type Sent,
  standingIn,
  typedInto,
} from './page-forms.ts'

/** No page can forget: on every page of staff, words that were kept for a form are back in its fields. */
const database = useDatabase()
const { signedIn } = useApp(database)
const WHO = { manager: team.manager, practitioner: team.practitioner, 'other-practitioner': team.colleague } as const
const pages = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'staff' && route.method === 'GET')
/**
 * Whom a worker hides before a young person reads is kept nowhere, not even as words that are not saved yet; nor are codes
 * by which somebody comes in.
 */
const KEPT_NOWHERE = new Set([
  '/account/code-app',
  '/account/passkeys/new',
  '/sessions/:id/together',
  '/young-people/:id/promises/together',
])
let records: Records

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  records = await makeRecords(database, WHO)
  await database.asOwner('delete from unsaved.words')
}, 120_000)

async function openedBy(url: string): Promise<{ visitor: Visitor; url: string; html: string } | null> {
  for (const who of Object.keys(WHO)) {
    const visitor = await signedIn(who)
    const own = records.urlOf(url, who, 'own')
    const answer = await visitor.get(own)
    if (answer.statusCode === 200 && String(answer.headers['content-type']).includes('html'))
      return { visitor, url: own, html: answer.body }
  }
  return null
}

test('words that were kept for any form of staff are back in its fields when the page is opened again', async () => {
  const forgotten: string[] = []
  let forms = 0
  for (const { url: pattern } of pages) {
    const opened = await openedBy(pattern)
    if (!opened || pattern === '/search') continue
    for (const form of formsOf(opened.html)) {
      const sent = typedInto(form)
      const marks = hiddenOf(form)
      if (KEPT_NOWHERE.has(pattern)) {
        expect(marks).not.toHaveProperty('_unsaved')
        continue
      }
      // Buttons, and forms that say of themselves that nothing is typed in them that could be lost: a choice or two.
      if (Object.keys(sent).length === 0 || (marks['_unsaved'] === undefined && !form.controls.some(isWords))) continue
      forms += 1
      const extra = { _action: form.action, _tab: newId(), _turn: '1' }
      const kept = await opened.visitor.send('/unsaved-words', { ...marks, ...sent, ...extra })
      const again = formsOf((await opened.visitor.get(opened.url)).body).find((f) => f.action === form.action)
      const { _unsaved, version } = again ? hiddenOf(again) : {}
      const isBack = again && isDeepStrictEqual(standingIn(again), standingBack(again, sent))
      if (kept.statusCode !== 200 || !isBack || _unsaved !== marks['_unsaved'] || version !== marks['version'])
        forgotten.push(`${pattern}: the form that sends to ${form.action}`)
    }
  }
  expect(forgotten).toEqual([])
  expect(forms).toBeGreaterThan(25)
}, 300_000)

/** What should stand there: what was sent, of a choice only what is offered still, and in one row more what is empty. */
function standingBack(form: Form, sent: Sent): Sent {
  const names = [...new Set(form.controls.filter(isTyped).map(nameOf))]
  return Object.fromEntries(
    names.flatMap((name) => {
      const offered = form.controls.filter((control) => nameOf(control) === name && isChoice(control))
      const isOffered = offered.length === 0 || offered.some((c) => sent[name]?.includes(c.attributes['value'] ?? 'on'))
      const value = isOffered ? (sent[name] ?? standingIn(form)[name]) : undefined
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
