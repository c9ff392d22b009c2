import { makeReference } from '../../src/platform/pure/reference-number.ts'
import type { Visitor } from '../harness/app.ts'
import { type Invented, inventTranslation } from '../harness/invented-translation.ts'
import { team } from '../harness/team.ts'
import { type Form, hiddenOf, nameOf, type Sent, typedInto } from './page-forms.ts'

/** Forms filled in so well that they are saved. */

/** Days that lie ahead, by the beginning of their names; all others are yesterday. */
const AHEAD = /^(review|review_by|due|from|to|next|answer|wait_until|adult-\d-due|promise-\d-due|action-\d-due)-/

/** The reference of a record that is nobody's case, for whoever opens one for an hour. */
export const TO_OPEN = makeReference('Y', new Uint8Array(7).fill(7))

/** A help line that nobody has rung yet, and so is not on the site. */
const LINE = {
  for: 'adults',
  telephone: '0808 157 0123',
  text: '',
  web: 'https://www.example.org',
  email: 'help@example.org',
  hours: 'always',
  holidays: '',
  shown: 'no',
  how: 'no',
  onPlans: '',
  onCard: '',
}

/** What a form needs beside words and days, by what it sends to. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/break-glass': { reference: TO_OPEN, why: 'kept open while the school waits for us' },
  '/cases/:id/sessions/new': { attendance: 'ATT' },
  '/sessions/:id/change': { attendance: 'ATT' },
  '/sessions/:id/absence': { manager: 'yes' },
  '/cases/:id/contacts/new': { what: 'message-sent' },
  '/cases/:id/call': { what: 'spoke' },
  '/call-requests/:id/tries': { what: 'tried' },
  '/cases/:id/allocation': { worker: team.outreach.id },
  '/cases/:id/reopening': { reason: 'new-worry' },
  '/concerns/:id/duty-to-report': { 'wait_until-day': '20', 'wait_until-month': '3' },
  '/concerns/:id/decision': { steps: 'police' },
  '/goals/:id/ratings/new': { 'rated-day': '17' },
  '/cover': { worker: team.practitioner.id, colleague: team.outreach.id },
  '/people/new': { email: 'bryn.wick@example.org' },
  '/manage/help-lines/new': LINE,
  '/manage/help-lines/childline/change': { ...LINE, name: 'Childline' },
  '/manage/pages/you.tell/change': { words: 'kept words\n\n{{call}}', tab: 'Rose' },
  '/manage/recordings': { kind: 'sound' },
  '/visits/new': { telephone: '07700 900123', back_at: '12:00' },
}

/** All that a browser would send of the form: what the page says of itself, and something for every field. */
export function filled(form: Form): Sent {
  const sent = typedInto(form)
  for (const name of Object.keys(sent)) {
    if (name.endsWith('-day')) sent[name] = ['16']
    if (name.endsWith('-month')) sent[name] = [AHEAD.test(name) ? '4' : '3']
    if (name.endsWith('-year')) sent[name] = ['2026']
    if (name.endsWith('time') || name.endsWith('at')) sent[name] = ['09:30']
    if (name === 'minutes') sent[name] = ['45']
  }
  return { ...listed(hiddenOf(form)), ...sent, ...listed(NEEDS[patternOf(form.action)] ?? {}) }
}

/** Sends it as a browser would: with a file, where the form asks for one. */
export async function sendFilled(visitor: Visitor, form: Form, sent: Sent) {
  const file = form.controls.find(({ attributes }) => attributes['type'] === 'file')
  if (!file) return visitor.send(form.action, sent)
  const fields = Object.fromEntries(Object.entries(sent).map(([name, values]) => [name, [values].flat()[0] ?? '']))
  return visitor.upload(form.action, [{ name: nameOf(file), ...(await fileFor(visitor, form)) }], fields)
}

async function fileFor(visitor: Visitor, { action }: Form): Promise<{ fileName: string; bytes: Buffer }> {
  const language = /^\/manage\/translations\/(ar|pl)\//.exec(action)?.[1] as Invented | undefined
  if (language === undefined) return { fileName: 'page.mp3', bytes: SOUND }
  const { body } = await visitor.get(`${action}/file`)
  return { fileName: 'page.po', bytes: Buffer.from(inventTranslation(body, language)) }
}

/** As much of an MP3 as says what it is. */
const SOUND = Buffer.from([0xff, 0xfb, 0x90, 0x64, 0, 0, 0, 0])

/** An address with the identifiers in it taken out. */
export function patternOf(address: string): string {
  return address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
}

const listed = (fields: Readonly<Record<string, string>>): Sent =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
