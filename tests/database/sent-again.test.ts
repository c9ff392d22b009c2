import { beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { makeScene } from '../harness/scene.ts'
import { setting } from '../harness/setting.ts'
import { onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import { filled, patternOf, sendFilled, TO_OPEN } from './filled-forms.ts'
import { type Form, formsOf, hiddenOf, isWords, type Sent, standingIn } from './page-forms.ts'

/**
 * A page that the browser kept: saved, gone back to, changed and saved again. Its key makes the save happen once, and the
 * other words must not be answered "saved". Every form of staff with such a key is here.
 */
const database = useDatabase()
const { signedIn } = useApp(database)
const WHO: Record<string, Staff> = { manager: team.manager, practitioner: team.practitioner }
const pages = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'staff' && route.method === 'GET' && route.url !== '/search')
let records: Records

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  records = await makeRecords(database, WHO)
  const { youngPersonId } = await makeScene(database, { worker: null })
  await database.asOwner('update young_people.young_person set reference = $2 where id = $1', [youngPersonId, TO_OPEN])
}, 120_000)

type Found = { visitor: Visitor; at: string; form: Form; to: string }

/** Each form once, as the first of these people who may open its page. */
async function formsThatSaveOnce(): Promise<Found[]> {
  const found = new Map<string, Found>()
  for (const { url: pattern } of [...pages, { url: `/supervision/new?worker=${team.practitioner.id}` }])
    for (const who of Object.keys(WHO)) {
      const visitor = await signedIn(who)
      const at = records.urlOf(pattern, who, 'own')
      const { statusCode, headers, body } = await visitor.get(at)
      if (statusCode !== 200 || !String(headers['content-type']).includes('html')) continue
      for (const form of formsOf(body)) {
        const to = patternOf(form.action)
        const isTyped = form.controls.some(isWords)
        if ('send_key' in hiddenOf(form) && isTyped && !found.has(to)) found.set(to, { visitor, at, form, to })
      }
    }
  return [...found.values()]
}

/** A field of words, which says something else now. */
function changed(sent: Sent): Sent {
  const name = Object.keys(sent).findLast((field) => sent[field]?.[0]?.startsWith('kept ')) ?? ''
  return { ...sent, [name]: [OTHER] }
}
const OTHER = 'Other words, which came to me later'

const waiting = (visitor: string) =>
  database.asOwner<{ key: string; page: string; fields: Record<string, unknown> }>(
    `select key, page, fields from unsaved.words where ended_at is null and fields::text like '%' || $1 || '%'`,
    [visitor],
  )

/** What went wrong with one form, or nothing. */
async function lostBy({ visitor, at, form, to }: Found): Promise<string[]> {
  await database.asOwner('delete from unsaved.words')
  const marks = hiddenOf(form)
  const sent = filled(form)
  const first = await sendFilled(visitor, form, sent)
  const twice = await sendFilled(visitor, form, sent)
  if (first.statusCode !== 303 || twice.statusCode !== 303) return [`${to}: is not saved (${first.statusCode})`]
  const anew = await anewBy({ visitor, at, form, to }, sent)
  const other = await sendFilled(visitor, form, changed(sent))
  const [kept] = await waiting(OTHER)
  const faults = []
  if (other.statusCode !== 409) faults.push(`answers ${other.statusCode}`)
  if (!other.body.includes(OTHER)) faults.push('does not show the words')
  if (!other.body.includes('href="/')) faults.push('leads nowhere')
  if (!kept || 'send_key' in kept.fields) faults.push('does not keep the words, or not as new ones')
  const again = kept ? await visitor.get(`${kept.page}${kept.page.includes('?') ? '&' : '?'}kept=${kept.key}`) : null
  const reopened = formsOf(again?.body ?? '').find((one) => standingText(one).includes(OTHER))
  if (!reopened) faults.push('does not bring the words back into a form')
  else if (hiddenOf(reopened)['send_key'] === marks['send_key']) faults.push('brings back the key of the first save')
  return [...anew.map((fault) => `${to}, anew: ${fault}`), ...faults.map((fault) => `${to}: ${fault}`)]
}

/**
 * Where the same again is another one: somebody goes out twice, writes again what they had taken away, or chooses a file
 * anew, which no form brings back. And where the page says it in its own words: nobody else can have the e-mail address of
 * somebody who works here, and no other help line the name of one.
 */
const AGAIN_IS_ANOTHER = new Set([
  '/break-glass',
  '/call-requests/:id/tries',
  '/manage/help-lines/new',
  '/manage/recordings',
  '/manage/translations/pl/you.tell',
  '/people/new',
  '/visits/new',
  '/supervision/reflections',
])

/** The same words in a page that was made anew, with its own key and marks: a browser's way back makes it so. */
async function anewBy({ visitor, at, form, to }: Found, sent: Sent): Promise<string[]> {
  if (AGAIN_IS_ANOTHER.has(to)) return []
  const fresh = formsOf((await visitor.get(at)).body).find(({ action }) => action === form.action)
  if (!fresh) return ['is not there any more']
  const answer = await sendFilled(visitor, form, { ...sent, ...hiddenOf(fresh) } as unknown as Sent)
  const again = formsOf(answer.body).find(({ action }) => action === form.action)
  const faults = []
  if (answer.statusCode !== 409 || !answer.body.includes('You saved this already'))
    faults.push(`answers ${answer.statusCode}`)
  if (!again || hiddenOf(again)['_another'] !== 'yes') faults.push('offers no second one')
  if (!answer.body.includes('>Look at what was saved</a>')) faults.push('leads nowhere')
  if ((await database.asOwner('select 1 from unsaved.words where ended_at is null')).length > 0)
    faults.push('keeps as unsaved what is saved')
  return faults
}

const standingText = (form: Form) => JSON.stringify(standingIn(form))

test('a page that was saved, changed and sent again: the other words are said not to be saved, shown and kept', async () => {
  const forms = await formsThatSaveOnce()
  const lost = []
  for (const form of forms) lost.push(...(await lostBy(form)))
  expect(lost).toEqual([])
  expect(forms.length).toBeGreaterThan(25)
}, 300_000)
