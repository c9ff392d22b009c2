export const OUTCOMES = [
  { code: 'release-all', label: 'Release everything that was asked for' },
  { code: 'release-part', label: 'Release a part' },
  { code: 'refuse', label: 'Release nothing' },
  { code: 'ask-for-more', label: 'Ask them for more before we decide' },
] as const
export type Outcome = (typeof OUTCOMES)[number]['code']

export const YOUNG_PERSON_KNOWS = [
  { code: 'told', label: 'Told' },
  { code: 'not-yet', label: 'Not yet' },
  { code: 'not-told', label: 'Not told, for a reason' },
] as const
export type YoungPersonKnows = (typeof YOUNG_PERSON_KNOWS)[number]['code']

export type RequestWords = {
  readonly askerKind: string
  readonly askerName: string
  readonly askerAgency: string
  readonly askerContact: string
  readonly receivedOn: string
  readonly askedFor: string
  readonly necessityGiven: string
  readonly necessitySeen: string
  readonly youngPersonTold: YoungPersonKnows
  readonly youngPersonWhy: string
  readonly words: string
  readonly whoElseTold: string
  readonly answerBy: string | null
}

export type NotesRequest = RequestWords & {
  readonly id: string
  readonly youngPersonId: string
  readonly episodeId: string
  readonly writtenByName: string
  readonly writtenAt: Date
}

export type DecisionWords = {
  readonly outcome: Outcome
  readonly what: string
  readonly reasons: string
  readonly lawfulBasis: string
}

export type Decision = DecisionWords & {
  readonly id: string
  readonly number: number
  readonly decidedByName: string
  readonly decidedAt: Date
}

export type Release = {
  readonly id: string
  readonly decisionId: string
  readonly releasedOn: string
  readonly whatLeft: string
  readonly toWhom: string
  readonly how: string
  readonly releasedByName: string
  readonly writtenByName: string
  readonly writtenAt: Date
}

export type Standing = 'undecided' | 'asked-for-more' | 'to-release' | 'released' | 'refused'

export const STANDINGS: Readonly<Record<Standing, string>> = {
  undecided: 'To be decided',
  'asked-for-more': 'We asked for more',
  'to-release': 'May leave, not sent',
  released: 'Released',
  refused: 'Nothing leaves',
}

/** Where a request stands: the latest decision is the one that holds, and what left is counted under it. */
export function standingOf(outcome: Outcome | null, releasedUnderIt: boolean): Standing {
  if (outcome === null) return 'undecided'
  if (outcome === 'ask-for-more') return 'asked-for-more'
  if (outcome === 'refuse') return 'refused'
  return releasedUnderIt ? 'released' : 'to-release'
}

/** Until the manager has said what leaves or that nothing does, a request is before them. */
export function isOpen(standing: Standing): boolean {
  return standing === 'undecided' || standing === 'asked-for-more'
}

/** The one decision under which something may leave now: the latest, if it releases. Null: nothing leaves. */
export function mayLeaveUnder<D extends { outcome: Outcome; number: number }>(decisions: readonly D[]): D | null {
  const latest = decisions.reduce<D | null>((last, d) => (last === null || d.number > last.number ? d : last), null)
  return latest && releases(latest.outcome) ? latest : null
}

export function releases(outcome: Outcome): boolean {
  return outcome === 'release-all' || outcome === 'release-part'
}

export type Fault = { readonly field: string; readonly message: string }

/** What a decision must say beside its reasons. */
export function faultsOfDecision({
  outcome,
  what,
  lawfulBasis,
}: Omit<DecisionWords, 'outcome'> & { outcome: Outcome | '' }) {
  const faults: Fault[] = []
  if (outcome === 'release-part' && what === '')
    faults.push({ field: 'what', message: 'Write exactly which part may leave.' })
  if (outcome === 'ask-for-more' && what === '')
    faults.push({ field: 'what', message: 'Write what they are to tell us first.' })
  if (outcome !== '' && releases(outcome) && lawfulBasis === '')
    faults.push({ field: 'lawful_basis', message: 'Choose the lawful basis on which it leaves.' })
  return faults
}

export type ReleaseWords = {
  readonly releasedOn: string
  readonly whatLeft: string
  readonly toWhom: string
  readonly how: string
  readonly releasedBy: string
}

export type RequestLine = {
  readonly id: string
  readonly name: string
  readonly askerKind: string
  readonly askerAgency: string
  readonly receivedOn: string
  readonly answerBy: string | null
  readonly outcome: Outcome | null
  readonly released: boolean
}
