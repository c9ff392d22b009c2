/**
 * The ten steps of the ICO's guide to sharing information to safeguard a child, each as a short question. Two of them, and
 * the lawful basis, are always answered: without an aim and a need there is no lawful sharing and no fair refusal.
 */
export const STEPS = [
  {
    code: 'enables',
    label: 'The law lets us share to protect a child',
    ask: 'What here makes it a safeguarding matter?',
  },
  { code: 'objective', label: 'The aim', ask: 'What is to be better for the young person because of this decision?' },
  {
    code: 'policies',
    label: 'Our own way of doing it',
    ask: 'Which policy or agreement did you follow, and who did you ask?',
  },
  {
    code: 'transparency',
    label: 'Openness and their rights',
    ask: 'How do they know, and how can they object or see it?',
  },
  {
    code: 'risk',
    label: 'The risks',
    ask: 'What could go wrong if it is shared, and if it is not? Who could learn of it?',
  },
  { code: 'agreement', label: 'A sharing agreement', ask: 'Is there one with this agency? Which?' },
  { code: 'principles', label: 'The need', ask: 'Why is each part needed, is it accurate, and would less do?' },
  { code: 'basis', label: 'The lawful basis, in words', ask: 'Why is the one you choose below the right one?' },
  { code: 'emergency', label: 'An emergency', ask: 'Was there no time? What did you know at that moment?' },
  { code: 'code', label: 'The code of practice', ask: 'What else in it mattered here?' },
] as const
export type StepCode = (typeof STEPS)[number]['code']
export type Steps = Readonly<Partial<Record<StepCode, string>>>

export const ALWAYS_ANSWERED: Readonly<Partial<Record<StepCode, string>>> = {
  objective: 'Write what this decision is for.',
  principles: 'Write why each part is needed, or why less would do.',
}

export const DECISIONS = [
  { code: 'shared', label: 'We shared it' },
  { code: 'not-shared', label: 'We decided not to share it' },
] as const
export type ShareDecision = (typeof DECISIONS)[number]['code']

export const TOLD = [
  { code: 'agreed', label: 'Asked, and agreed' },
  { code: 'told', label: 'Told' },
  { code: 'objected', label: 'Asked, and did not want it' },
  { code: 'not-told', label: 'Not asked or told' },
] as const
export type Told = (typeof TOLD)[number]['code']

/** Never offered for something that was shared: then there was a basis, or it must not go. */
export const NO_BASIS = { code: 'none', label: 'None was found' } as const

export type ShareWords = {
  readonly decision: ShareDecision
  readonly onDate: string
  readonly what: string
  readonly aboutWhom: string
  readonly toName: string
  readonly toAgency: string
  readonly how: string
  readonly steps: Steps
  readonly lawfulBasis: string
  readonly condition: string
  readonly withoutConsent: string
  readonly youngPersonTold: Told
  readonly youngPersonWhy: string
  readonly words: string
  readonly parentsTold: Told
  readonly parentsWhy: string
  readonly decidedBy: string
}

export type Share = ShareWords & {
  readonly id: string
  readonly youngPersonId: string
  readonly episodeId: string
  readonly meetingId: string | null
  readonly corrects: string | null
  /** The later entry that corrects this one. */
  readonly correctedBy: string | null
  readonly decidedByName: string
  readonly writtenByName: string
  readonly writtenAt: Date
}

export type Fault = { readonly field: string; readonly message: string }

/** What the fields of a decision about information must say together, each in one sentence. */
export function faultsOfShare(
  share: Omit<ShareWords, 'decision' | 'youngPersonTold' | 'parentsTold'> & {
    readonly decision: ShareDecision | ''
    readonly youngPersonTold: Told | ''
    readonly parentsTold: Told | ''
  },
  { asksWhyNoConsent }: { asksWhyNoConsent: boolean },
): Fault[] {
  const faults: Fault[] = []
  const fault = (field: string, message: string) => faults.push({ field, message })
  if (share.decision === 'shared') {
    if (share.toName === '') fault('to_name', 'Write the name of the person who got it.')
    if (share.how === '') fault('how', 'Choose how it went, by a way that is safe.')
    if (share.lawfulBasis === NO_BASIS.code)
      fault(
        'lawful_basis',
        'What was shared rests on a lawful basis: choose it. Ask the manager when you are not sure.',
      )
    if (share.condition === '')
      fault('condition', 'Choose the condition for special category data, or say there is none.')
  }
  if (asksWhyNoConsent && share.withoutConsent === '')
    fault('without_consent', 'Write why this does not rest on consent: the law asks for the reason.')
  if (share.youngPersonTold === 'not-told' && share.youngPersonWhy === '')
    fault('young_person_why', 'Write why the young person was not told.')
  if (share.parentsTold === 'not-told' && share.parentsWhy === '')
    fault('parents_why', 'Write why their parents or carers were not told.')
  return faults
}
