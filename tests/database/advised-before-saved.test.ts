import { beforeAll, expect, test } from 'vitest'
import type { Staff } from '../../src/platform/viewer.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { readyReferral } from '../harness/ready-referral.ts'
import { putSafeContact } from '../harness/safe-contact.ts'
import { makeScene } from '../harness/scene.ts'
import { deputise, onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import { EVERY_ROUTE } from './every-route.ts'
import { filled, patternOf, sendFilled, TO_OPEN } from './filled-forms.ts'
import { close } from './life-rows.ts'
import { type Form, formsOf, hiddenOf, type Sent } from './page-forms.ts'

/**
 * Whoever writes about a child without script is shown the advice once before their words are saved, in every form: it
 * comes back, or its words are shown on a page of their own, as in a rehearsal.
 */
const database = useDatabase()
const { signedIn } = useApp(database)
const WHO: Record<string, Staff> = { practitioner: team.practitioner, therapist: team.therapist, manager: team.manager }
/** Whose work stands on no case: they open the pages of the manager's. */
const ALSO = ['communications', 'data-lead', 'safeguarding-trustee']
const BLAMES = 'She puts herself at risk.'
/**
 * Forms that are saved at the first press: nobody who tells us that a child is in danger is asked for better words. And one
 * with a file, which no form can bring back: it would have to be chosen again; what is written beside it is about the file.
 */
const NEVER_WAITS = ['/break-glass', '/cases/:id/concerns/new', '/concerns/new', '/manage/recordings']
/** What these forms need to be saved, beside what any form does. */
const NEEDS: Readonly<Record<string, Sent>> = {
  '/audit/export': { record: [''] },
  '/cases/:id/closure': { reason: ['goals-met'] },
  '/cases/:id/letters/new': { how: ['post'], address: [`${BLAMES}\n5 Mill Lane`] },
  '/manage/pages/you.tell/change': { words: [`${BLAMES}\n\n{{call}}`] },
  '/people/recovery': { email: [''] },
  '/sessions/:id/absence': {
    'called_on-day': [''],
    'called_on-month': [''],
    'called_on-year': [''],
    called_at: [''],
    later: ['yes'],
  },
  '/young-people/:id/merge': { reference: [TO_OPEN] },
}
let records: Records
/** Pages of records that are further on than those of `makeRecords`, or that can be written to. */
const further: { who: string; url: string }[] = []

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  await deputise(database, team.therapist)
  records = await makeRecords(database, WHO)
  const other = await makeScene(database, { worker: null })
  await database.asOwner('update young_people.young_person set reference = $2 where id = $1', [
    other.youngPersonId,
    TO_OPEN,
  ])
  const { youngPersonId, caseId } = await makeScene(database)
  await putSafeContact(database, youngPersonId)
  await database.asOwner(
    `insert into concerns.decision (id, concern_id, steps, reasons, decided_by, decided_at)
     select gen_random_uuid(), id, '{police}', 'Because', $1, now() from concerns.concern`,
    [team.manager.id],
  )
  const ready = await readyReferral(database)
  for (const part of ['closure', 'message', 'letters/new?kind=ending&to=young-person'])
    further.push({ who: 'practitioner', url: `/cases/${caseId}/${part}` })
  const ended = await makeScene(database)
  await close(database, ended)
  further.push({ who: 'manager', url: `/cases/${ended.caseId}/reopening` })
  further.push({ who: 'manager', url: `/referrals/${ready.id}/decision` })
  further.push({ who: 'manager', url: `/supervision/new?worker=${team.practitioner.id}` })
}, 120_000)

const pages = EVERY_ROUTE.filter(({ access, method }) => access.who === 'staff' && method === 'GET')
const oursOf = (form: Form) => (hiddenOf(form)['_ours'] ?? '').split(' ').filter((name) => name !== '')
type Found = { readonly visitor: Visitor; readonly form: Form; readonly to: string }

/** Each form in which we write, once, as the first who may open its page. */
async function formsInWhichWeWrite(): Promise<Found[]> {
  const found = new Map<string, Found>()
  const everywhere = [...Object.keys(WHO), ...ALSO].flatMap((who) =>
    pages.map(({ url }) => ({ who, url: records.urlOf(url, who in WHO ? who : 'manager', 'own') })),
  )
  for (const { who, url } of [...further, ...everywhere]) {
    const visitor = await signedIn(who)
    const { statusCode, headers, body } = await visitor.get(url)
    if (statusCode !== 200 || !String(headers['content-type']).includes('html')) continue
    for (const form of formsOf(body)) {
      const to = patternOf(form.action)
      const key = `${to} ${oursOf(form).join(' ')}`
      if (oursOf(form).length > 0 && !found.has(key)) found.set(key, { visitor, form, to })
    }
  }
  return [...found.values()]
}

/** What becomes of a form with words that blame, sent as a browser without script sends it. */
async function sentWithoutScript({ visitor, form, to }: Found): Promise<string> {
  const blaming: Sent = Object.fromEntries(oursOf(form).map((name) => [name, [BLAMES]]))
  const { statusCode, headers, body } = await sendFilled(visitor, form, { ...filled(form), ...blaming, ...NEEDS[to] })
  const led = String(headers['location'] ?? '')
  if (statusCode === 303 && !led.includes('kept=')) return 'saved'
  const html = statusCode === 303 ? (await visitor.get(led)).body : body
  const silent = oursOf(form).filter((name) => !adviceOn(name, html).includes('herself at risk'))
  return silent.length === 0 ? 'advised' : `${statusCode}: no advice on ${silent.join(', ')} ${faultsOn(html)}`
}

const adviceOn = (name: string, html: string) => new RegExp(`id="${name}-advice">[\\s\\S]{0,300}`).exec(html)?.[0] ?? ''
const faultsOn = (html: string) =>
  (/govuk-error-summary__list[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '').replaceAll(/<[^>]*>|\s+/g, ' ')

test('no form in which we write is saved before somebody was shown the advice', async () => {
  const done: [string, string][] = []
  for (const found of await formsInWhichWeWrite()) done.push([found.to, await sentWithoutScript(found)])
  const not = done.filter(([, is]) => is !== 'advised')
  expect(not.toSorted()).toEqual(NEVER_WAITS.map((to) => [to, 'saved']))
  expect(done.length).toBeGreaterThan(60)
}, 300_000)
