import {
  type Standing as Before,
  type Depth,
  type Kind,
  type Relation,
  reaches,
  type State,
} from '../../src/modules/people/rules/access.ts'
import { TABLE } from '../../src/modules/people/rules/permissions.ts'
import type { Role } from '../../src/platform/pure/roles.ts'

/** `looked`: the role of whoever looked, where a look is reviewed. */
export type Standing = Before & { readonly looked: Role }

export const RECORDS = ['own', 'a colleague’s', 'restricted', 'closed', 'absent'] as const
export type RecordKind = (typeof RECORDS)[number]

/** What a line of the access table says about the record of its address. */
type Behind = {
  readonly to: Kind
  readonly how: Depth
  /** Only in these states; in all that the table names unless said. */
  readonly states?: readonly State[]
  /** Only as this to it. */
  readonly as?: Relation
}

const WORDS: Readonly<Record<string, Behind>> = {
  'of a record': { to: 'record', how: 'reads' },
  'of an open record': { to: 'record', how: 'reads', states: ['open', 'restricted'] },
  'of a record of one who died': { to: 'record', how: 'reads', states: ['died'] },
  'of a record to decide': { to: 'record', how: 'decides' },
  'of who is named': { to: 'who is named', how: 'reads' },
  'of a card': { to: 'emergency card', how: 'reads' },
  'of therapy': { to: 'therapy', how: 'decides' },
  'of a person of concern': { to: 'person of concern', how: 'reads' },
  'of a person of concern to review': { to: 'person of concern', how: 'decides' },
  'of a concern one knows of': { to: 'concern', how: 'knows of' },
  'of a concern one raised': { to: 'concern', how: 'knows of', as: 'raised it' },
  'of a concern': { to: 'concern', how: 'reads' },
  'of a concern to decide': { to: 'concern', how: 'decides' },
  'of a referral': { to: 'referral', how: 'reads' },
  'of a referral that names one': { to: 'referral', how: 'reads', as: 'named' },
  'of an undecided referral': { to: 'referral', how: 'reads', states: ['open', 'restricted'] },
  'of a call request': { to: 'call request', how: 'decides' },
  'of a visit': { to: 'visit', how: 'reads' },
  'of a visit of one’s own': { to: 'visit', how: 'decides' },
  'of a supervision': { to: 'supervision', how: 'reads' },
  'of a look request one asked': { to: 'look request', how: 'knows of' },
  'of a look request': { to: 'look request', how: 'decides' },
  'of a row of the trail': { to: 'row of the trail', how: 'reads' },
  'of looking to review': { to: 'looking of a worker', how: 'decides' },
  'of a file': { to: 'colleague’s file', how: 'reads' },
  'of a recovery': { to: 'recovery', how: 'reads' },
  'of a recovery to decide': { to: 'recovery', how: 'decides' },
  'of a recovery to refuse': { to: 'refusal of a recovery', how: 'decides' },
  'of words of one’s own': { to: 'words of one’s own', how: 'decides' },
}

/** What one line says, as a question about somebody before a record. An unknown word is a mistake in the line. */
export function readBehind(words: string): (standing: Standing | null) => boolean {
  const behind = WORDS[words]
  if (!behind) throw new Error(`no record is called “${words}”`)
  return (standing) => {
    if (standing === null || behind.states?.includes(standing.state) === false) return false
    const as = standing.as.filter((one) => behind.as === undefined || one === behind.as)
    return reaches(TABLE, { ...standing, as }, { ...behind, to: nearest(behind.to, standing) })
  }
}

/** What is kept about oneself is a file of one's own, and a manager's looking is not reviewed as a worker's is. */
function nearest(to: Kind, { as, looked }: Standing): Kind {
  if (to === 'colleague’s file' && as.includes('own words')) return 'file of one’s own'
  return to === 'looking of a worker' && looked === 'manager' ? 'looking of a manager' : to
}

/**
 * What somebody is to each record that access-records.ts makes: they carry the case of their own one and wrote all that
 * stands around it; the restricted one names the therapist; the manager raised the concern of each closed one.
 */
export function standingOf(
  { who, role, today }: { who: string; role: Role; today: readonly Relation[] },
  kind: RecordKind,
): Standing | null {
  const wrote = ['raised it', 'own words'] as const
  const holds = who === 'therapist' ? (['holds the therapy'] as const) : []
  if (kind === 'absent') return null
  if (kind === 'own') return { role, as: [...today, 'my case', ...holds, ...wrote], state: 'open', looked: role }
  // Beside the trustee who reviews how managers looked stands a manager, beside everybody else a worker.
  const looked = who === 'safeguarding-trustee' ? 'manager' : 'practitioner'
  if (kind === 'a colleague’s') return { role, as: [...today, 'no case'], state: 'open', looked }
  if (kind === 'restricted') {
    const named = who === 'therapist' ? (['named', ...holds, ...wrote] as const) : (['not named'] as const)
    return { role, as: [...today, ...named], state: 'restricted', looked: 'therapist' }
  }
  const raised = who === 'manager' ? (['raised it'] as const) : []
  return { role, as: [...today, 'no case', 'own words', ...raised], state: 'closed', looked: role }
}
