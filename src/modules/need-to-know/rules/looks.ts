import type { Role } from '../../../platform/pure/roles.ts'

/** One line of the trail about a young person. `name`: '' for what no member of staff did. */
export type Look = {
  readonly id: string
  readonly at: Date
  readonly name: string
  readonly role: Role | null
  readonly act: string
  readonly why: string | null
}

/** The same for the young person themselves: what kind of person, on which day 'YYYY-MM-DD', how often. */
export type PlainLook = {
  readonly day: string
  readonly role: Role | null
  readonly act: string
  readonly times: number
}

const ROLES: Readonly<Record<Role, string>> = {
  practitioner: 'A worker',
  therapist: 'A therapist',
  outreach: 'An outreach worker',
  manager: 'The team manager',
  'safeguarding-trustee': 'A trustee who hears concerns',
  communications: 'Somebody of the office',
  'data-lead': 'Whoever answers questions about records',
  trustee: 'A trustee',
  volunteer: 'A volunteer',
}

/** Whoever it was, by what they do and not by name: colleagues have a right to theirs. */
export function plainRole(role: Role | null): string {
  return role === null ? 'Somebody outside our team, or our computer by itself' : ROLES[role]
}

/** What the trail calls by our words, or would frighten somebody who reads it about themselves, said to them. */
export const SAID_TO_THEM: Readonly<Record<string, string>> = {
  'looked at a young person': 'Looked at your record',
  'looked at a case': 'Looked at your case',
  'looked at a referral': 'Looked at what was sent to us about you',
  'looked at a session': 'Looked at what we wrote about a meeting with you',
  'recorded a session': 'Wrote down a meeting with you',
  'changed a session': 'Changed what we wrote about a meeting with you',
  'looked at a safe contact': 'Looked at how it is safe to reach you',
  'changed a safe contact': 'Changed how it is safe to reach you',
  'looked at an emergency card': 'Looked at your emergency card',
  'opened an emergency card': 'Opened your emergency card',
  'looked at a name and birthday': 'Looked at your name and birthday',
  'put a name or birthday right': 'Put your name or birthday right',
  'looked at who is in their life': 'Looked at who is in your life',
  'added somebody in their life': 'Wrote down somebody who is in your life',
  'ended somebody in their life': 'Wrote down that somebody is no longer in your life',
  'looked at a safety plan': 'Looked at your safety plan',
  'looked at goals': 'Looked at your goals',
  'looked at promises': 'Looked at what adults said they will do for you',
  'looked at a missing episode': 'Looked at what we wrote about a time when you were missing',
  'looked at judgements': 'Looked at how worried we are for you',
  'judged a level': 'Wrote down how worried we are for you',
  'looked at whether therapy is offered': 'Looked at whether you are offered therapy',
  'looked at a therapy entry': 'Looked at their own notes of therapy with you',
  'wrote a therapy entry': 'Wrote notes of therapy with you',
  'looked at cover of a case': 'Looked at who stands in for your worker',
  'arranged cover of a case': 'Arranged who stands in for your worker',
  'gave a case to a worker': 'Gave you a worker',
  'looked at supervision of a case': 'Looked at what our team said about how to support you',
  'looked at a death': 'Opened the form for when somebody has died',
  'looked for records to join': 'Looked for a second record of you',
  'joined two records': 'Put two records of you together',
  'parted two records': 'Took two records apart again',
  'came to say that they may know somebody': 'Opened the form to say that they may know you',
  'said that they may know somebody': 'Said that they may know you or your family',
  'looked at a restriction': 'Looked at who may open your record',
  'restricted a record': 'Closed your record to all but a few people',
  'lifted a restriction': 'Opened your record to our team again',
  'broke the glass': 'Opened your record for an hour, with a reason',
  'closed the glass': 'Closed your record again before the hour was over',
  'looked at a broken glass': 'Checked why somebody opened your record for an hour',
  'reviewed a broken glass': 'Decided whether it was right to open your record for an hour',
  'looked at who has looked': 'Looked at who has looked at your record',
  'made a plain list of who has looked': 'Made this list',
}

/** The person who harms may read the paper over their shoulder, or after them: it must not say what we know, or who asks. */
const NOT_ON_PAPER = /concern|investigation|first account|front door|wrote down a report/
const KEEPING_SAFE = 'Looked at our notes about keeping you safe, or added to them'

/** An act, said to the young person whom it is about. */
export function plainAct(act: string): string {
  if (NOT_ON_PAPER.test(act)) return KEEPING_SAFE
  return SAID_TO_THEM[act] ?? actWords(act)
}

/** What one kind of person did on one day, each sentence once: two acts that are said alike cannot be told apart. */
export function plainLines(looks: readonly Pick<PlainLook, 'act' | 'times'>[]): string[] {
  const times = new Map<string, number>()
  for (const one of looks) times.set(plainAct(one.act), (times.get(plainAct(one.act)) ?? 0) + one.times)
  return [...times].map(([said, count]) => (count === 1 ? said : `${said}, ${count} times`))
}

/** An act as the trail writes it, as a sentence begins. */
export function actWords(act: string): string {
  if (act === 'refused') return 'Tried to open it and was not let in'
  return act.charAt(0).toUpperCase() + act.slice(1)
}
