import { ROLES, type Role } from '../../../platform/pure/roles.ts'
import type { Depth, Door, Holder, Kind, Reach, Standbys, State } from './access.ts'

/** The table in plain words, for whoever works here and for a trustee who asks. */

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  record: 'A young person’s record, with everything that is written about them',
  'emergency card': 'An emergency card',
  'who is named': 'Who is named on a restricted record, and why',
  'person of concern': 'Persons of concern',
  therapy: 'What is written in therapy',
  concern: 'A concern about a young person',
  'concern about staff': 'A concern about somebody who works here',
  referral: 'A referral',
  'call request': 'A young person who asked to be called',
  visit: 'A visit: who is out, and where',
  supervision: 'Supervision',
  'look request': 'A question whom somebody may look up',
  'looking of a worker': 'How a worker looked at records',
  'looking of a manager': 'How a manager looked at records',
  'row of the trail': 'The trail of what was seen and done',
  'colleague’s file': 'What is kept about a colleague: their role, sign-ins and what was changed',
  'file of one’s own': 'The same about oneself',
  recovery: 'How a lost manager’s access is given back',
  'refusal of a recovery': 'Stopping it',
  'words of one’s own': 'What somebody is writing, their notices, reflections and sign-ins',
}

const DEPTH_WORDS: Readonly<Record<Depth, string>> = {
  'knows of': 'Knows of it, and of their own part',
  reads: 'Reads it and may add to it',
  decides: 'Reads it, adds to it and decides',
}

const OF_RECORDS: Readonly<Record<State, string>> = {
  open: 'open',
  closed: 'closed',
  died: 'of somebody who has died',
  joined: 'joined to another',
  restricted: 'restricted',
}
/** Kinds that are settled one day, rather than of a young person whose case ends. */
const SETTLED: readonly Kind[] = ['referral', 'call request', 'concern about staff']
const OF_SETTLED: Readonly<Partial<Record<State, string>>> = {
  open: 'still undecided',
  closed: 'decided',
  restricted: 'restricted',
}

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  practitioner: 'practitioners',
  therapist: 'therapists',
  outreach: 'outreach workers',
  manager: 'the manager',
  'safeguarding-trustee': 'the safeguarding trustee',
  communications: 'communications',
  'data-lead': 'the data lead',
  trustee: 'trustees',
  volunteer: 'volunteers',
}

/** Those who carry cases, in the words of the page. */
const CARRY: readonly Role[] = ['practitioner', 'therapist', 'outreach', 'manager']

export function doorWords({ to }: Pick<Door, 'to'>, standbys: Standbys): string {
  const roles = to.filter((one): one is Role => one !== 'on duty' && one !== 'deputy')
  return sentence([
    ...roleWords(roles),
    ...(adds(to, 'on duty', standbys) ? ['whoever is on duty that day'] : []),
    ...(adds(to, 'deputy', standbys) ? ['whoever stands in for the safeguarding lead'] : []),
  ])
}

/** Whether being this on a day opens the door to a role that does not open it anyway. */
function adds(to: readonly Holder[], as: 'on duty' | 'deputy', standbys: Standbys): boolean {
  return to.includes(as) && standbys[as].some((role) => !to.includes(role))
}

export function reachWords({ roles, how, states, to }: Pick<Reach, 'roles' | 'how' | 'states' | 'to'>): string {
  if (states.length === 0 || roles.length === 0) return 'Finds nothing.'
  return `${DEPTH_WORDS[how]}${stateWords(states, to)}. For ${listOf(roleWords(roles))}.`
}

function stateWords(states: readonly State[], to: Kind): string {
  const names = SETTLED.includes(to) ? OF_SETTLED : OF_RECORDS
  const all = Object.keys(names) as State[]
  const without = all.filter((state) => !states.includes(state))
  if (without.length === 0) return ''
  const few = states.length < without.length
  const listed = listOf(
    (few ? states : without).map((state) => names[state] ?? state),
    'or',
  )
  return few ? `, only while it is ${listed}` : `, unless it is ${listed}`
}

function roleWords(roles: readonly Role[]): string[] {
  const missing = ROLES.filter((role) => !roles.includes(role))
  if (missing.length === 0) return ['everybody who works here']
  if (missing.length === 1) return [`everybody but ${listOf(missing.map((role) => ROLE_WORDS[role]))}`]
  const carry = CARRY.every((role) => roles.includes(role))
  const others = roles.filter((role) => !carry || !CARRY.includes(role))
  return [...(carry ? ['those who carry cases'] : []), ...others.map((role) => ROLE_WORDS[role])]
}

function sentence(parts: readonly string[]): string {
  const words = listOf(parts)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function listOf(parts: readonly string[], last = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`
}
