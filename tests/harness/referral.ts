import type { LightMyRequestResponse } from 'fastify'
import type { Visitor } from './app.ts'

type Fields = Record<string, string | string[]>

/** The needed pages of the referral form in their order, filled in about an invented young person. */
export const NEEDED: Readonly<Record<string, Fields>> = {
  you: {
    referrer_name: 'Hilary Quill',
    referrer_role: 'Designated safeguarding lead',
    referrer_agency: 'Larkfield Academy',
    referrer_email: 'h.quill@larkfield.example',
    referrer_telephone: '01603 555 0100',
  },
  'front-door': {
    front_door_told: 'yes',
    front_door_when: '16 March, 3pm',
    front_door_advice: 'Refer to Rose as well.',
  },
  'works-with-children': { works_with_children: 'no' },
  'young-person': { given_name: 'Wren', family_name: 'Oakapple', preferred_name: 'Wrennie' },
  birth: { 'date_of_birth-day': '3', 'date_of_birth-month': '5', 'date_of_birth-year': '2011' },
  district: { district: 'norwich' },
  'why-now': { why_now: 'Gifts that nobody can explain, and a new phone.', urgency: 'this-week' },
  screening: {
    screened: 'yes',
    screening_level: 'medium',
    'screening_date-day': '9',
    'screening_date-month': '3',
    'screening_date-year': '2026',
    screening_by: 'The exploitation team',
  },
  'safe-contact': { safe_contact: 'number', safe_telephone: '07700 900123', safe_text: 'no' },
  'contact-care': { code_phrase: 'The library rang' },
  'young-person-knows': { young_person_knows: 'yes', young_person_said: 'I’d like to talk to someone.' },
  'parents-know': { parents_know: 'no', parents_why_not: 'It could put Wren at risk.' },
}

/** Begins a draft in this browser. */
export async function beginReferral(visitor: Visitor): Promise<void> {
  await visitor.post('/refer/drafts', {}, '/refer')
}

/** Opens a page of the form and saves it with these answers, as somebody does who changes what stands there. */
export async function answerPage(visitor: Visitor, page: string, fields: Fields): Promise<LightMyRequestResponse> {
  const url = `/refer/pages/${page}`
  return visitor.post(url, { version: versionOn((await visitor.get(url)).body), ...fields })
}

export async function answerNeeded(visitor: Visitor, changes: Readonly<Record<string, Fields>> = {}): Promise<void> {
  for (const [page, fields] of Object.entries(NEEDED)) await answerPage(visitor, page, changes[page] ?? fields)
}

/** Presses Send on the check page, and returns the reference that the page after it shows. */
export async function sendReferral(visitor: Visitor): Promise<string> {
  await visitor.post('/refer/send', sendFields((await visitor.get('/refer/check')).body), '/refer/check')
  return referenceOn((await visitor.get('/refer/sent')).body)
}

/** What the check page's button sends besides its token. */
export function sendFields(body: string): Fields {
  return { version: versionOn(body), send_key: /name="send_key" value="([^"]+)"/.exec(body)?.[1] ?? '' }
}

export function versionOn(body: string): string {
  return /name="version" value="([^"]*)"/.exec(body)?.[1] ?? ''
}

export function referenceOn(body: string): string {
  return /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(body)?.[0] ?? ''
}
